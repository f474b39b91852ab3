import {
  type Asked,
  type Ledger,
  ledgerOf,
  toEvidenceJson,
  type WhatIfAnswer,
  whatIf
} from '@touchstone/core'
import { nodeFiles } from '@touchstone/project/node'
import { colours } from '../check/colour.ts'
import { placesIn } from '../check/document-places.ts'
import { writeOutput } from '../check/output.ts'
import { settings } from '../check/settings.ts'
import { targets } from '../check/targets.ts'
import type { EvidenceFlags } from '../commands/evidence.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { VERSION } from '../version.ts'
import { askedGrades, judgementId } from './asked.ts'
import { only } from './only.ts'
import { evidenceCheck, isUnchecked, type Read, type ReadAnswer, readAll, spoken } from './read.ts'
import { summaryOf } from './summary.ts'

/** A draft of the run with its ledger, or why there is none. */
export type Entry =
  | { readonly path: string; readonly ledger: Ledger; readonly whatIf: WhatIfAnswer | null }
  | { readonly path: string; readonly reason: string }

/** `touchstone evidence`. */
export async function evidence(paths: readonly string[], flags: EvidenceFlags, io: Io): Promise<ExitCode> {
  if (flags.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError('--stdin-filename needs "-" among the paths.')
  if (flags.format === 'json' && flags.judgement !== undefined)
    throw new UsageError('--format json tells of every judgement; leave --judgement out.')
  if (flags.all && flags.format !== 'text')
    throw new UsageError('--all is for text: json and html hold every sentence as they are.')
  const project = await settings(paths, flags, io)
  const files = await targets(paths, project, io.cwd)
  const all = await readAll(files, await evidenceCheck(project, flags, io), flags, io)
  const reads = spoken(all)
  const asked = new Map(reads.map(read => [read, questions(read, flags)]))
  const text = await formatted(reads, asked, flags, io)
  const summary = flags.quiet ? '' : `${summaryOf(all)}\n`
  if (flags.output !== undefined) await writeOutput(flags.output, text, io)
  else io.out(text)
  if (flags.format === 'text' && flags.output === undefined) io.out(summary)
  else io.err(unchecked(reads) + summary)
  return isUnchecked(all) ? exit.unchecked : exit.clean
}

/** The grades that are asked about, in the framework of one draft. */
function questions(read: Read, { grade = [], judgement = [] }: EvidenceFlags): Asked[] {
  if (!('answer' in read)) return []
  try {
    for (const name of judgement) judgementId(name, read.answer.framework)
    return askedGrades(grade, read.answer.framework)
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${read.path}: ${error.message}`) : error
  }
}

async function formatted(
  reads: readonly Read[],
  asked: ReadonlyMap<Read, readonly Asked[]>,
  flags: EvidenceFlags,
  io: Io
): Promise<string> {
  if (flags.format === 'json') {
    const reports = reads.map(read =>
      'answer' in read
        ? toEvidenceJson(read.answer, asked.get(read) ?? [], placesIn(read.draft, read.answer))
        : { path: read.path, checked: false, reason: read.reason }
    )
    return `${JSON.stringify({ touchstone: VERSION, reports }, null, 2)}\n`
  }
  const entries = reads.map(read =>
    'answer' in read ? entryOf(read, asked.get(read) ?? [], flags) : { path: read.path, reason: read.reason }
  )
  if (flags.format === 'html') {
    const { ledgerPage } = await import('@touchstone/pages')
    return ledgerPage(entries, VERSION)
  }
  const { ledgerText } = await import('./text.ts')
  return ledgerText(entries, { colours: colours(flags, io), all: flags.all === true })
}

function entryOf({ path, draft, answer }: ReadAnswer, asked: readonly Asked[], flags: EvidenceFlags): Entry {
  const places = placesIn(draft, answer)
  const ledger = ledgerOf(answer, places)
  const ids = flags.judgement?.map(name => judgementId(name, answer.framework))
  return {
    path,
    ledger: ids === undefined ? ledger : only(ledger, ids),
    whatIf: asked.length > 0 ? whatIf(answer, asked, places) : null
  }
}

function unchecked(reads: readonly Read[]): string {
  return reads
    .flatMap(read => ('reason' in read ? [`${read.path}: could not be checked. ${read.reason}\n`] : []))
    .join('')
}
