import { VERSION } from '../../version.ts'
import type { Comparisons } from '../comparisons.ts'
import type { Reuse } from '../reuse.ts'
import type { KeptLines } from '../scratch.ts'
import type { WholeFile } from '../whole-files.ts'
import type { Output } from './output.ts'

/** One object for the whole batch, a draft a line, as `docs/schema/moderation.schema.json` describes it. */
export function resultsJson(comparisons: Comparisons, reuse: Reuse): Output {
  let first = true
  return {
    name: 'results.json',
    begin: file => file.write(`{"touchstone":${JSON.stringify(VERSION)},"drafts":[`),
    async add(file, { report }, place) {
      const queued = place ?? { rank: null, score: null, reasons: [] }
      await file.write(`${first ? '' : ','}\n${JSON.stringify({ ...queued, report })}`)
      first = false
    },
    async end(file) {
      await file.write('\n],"comparisons":[')
      await writeLines(
        file,
        comparisons.lines,
        [...comparisons.found.values()].map(({ line }) => line)
      )
      await file.write('\n],"reuse":[')
      await writeLines(file, reuse.lines, Array(reuse.lines.size).keys())
      await file.write('\n]}\n')
    }
  }
}

async function writeLines(file: WholeFile, lines: KeptLines, numbers: Iterable<number>): Promise<void> {
  let first = true
  for (const number of numbers) {
    await file.write(`${first ? '' : ','}\n${await lines.read(number)}`)
    first = false
  }
}
