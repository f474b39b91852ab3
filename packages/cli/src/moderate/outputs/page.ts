/** `index.html`: the page's frame, and the packed evidence of every draft in the order of the queue. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  brief,
  comparisonPart,
  type DraftEvidence,
  evidencePart,
  type PageData,
  pageEnd,
  pageStart
} from '@touchstone/moderation'
import type { Comparisons } from '../comparisons.ts'
import { packed as pack, unpacked } from '../packed.ts'
import type { Records } from '../records.ts'
import type { WholeFile } from '../whole-files.ts'

/**
 * How much of the page the whole evidence may take, in characters: that of some fifteen hundred drafts. Of the others the
 * sentences that argue most are told.
 */
const wholeBudget = 24_000_000

export async function writePage(
  file: WholeFile,
  data: PageData,
  records: Records,
  { found, lines }: Comparisons
): Promise<void> {
  const script = await readFile(fileURLToPath(new URL('./moderation-page.js', import.meta.url)), 'utf8')
  const digest = createHash('sha256').update(script).digest('base64')
  for (const piece of pageStart(data, { script, digest })) await file.write(piece)
  let left = wholeBudget
  for (const [at, { path }] of data.drafts.entries()) {
    const whole = await records.part(path, 'evidence')
    const fits = whole.length <= left
    // Once one is told in brief, so are all that come after it in the queue.
    left = fits ? left - whole.length : 0
    await file.write(evidencePart(at, fits ? whole : briefOf(whole)))
    const compared = found.get(path)
    if (compared !== undefined) await file.write(comparisonPart(at, pack(await lines.read(compared.line))))
  }
  await file.write(pageEnd)
}

function briefOf(whole: string): string {
  return pack(JSON.stringify(brief(JSON.parse(unpacked(whole)) as DraftEvidence)))
}
