import {
  type Asked,
  type CheckedAnswer,
  type JsonEvidenceReport,
  type Ledger,
  ledgerOf,
  toEvidenceJson,
  type WhatIfAnswer,
  whatIf
} from '@touchstone/core'
import { line, placesIn, printableJson } from '@touchstone/results'
import { writeOutput } from '../check/output.ts'
import { settings } from '../check/settings.ts'
import { targets } from '../check/targets.ts'
import { noDraftsLine, uncheckedLine } from '../check/unchecked.ts'
import type { EvidenceFlags } from '../commands/evidence.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { VERSION } from '../version.ts'
import { askedGrades, judgementId } from './asked.ts'
import { only } from './only.ts'
import { evidenceCheck, type Found, isUnchecked, type Read, readAll, spoken } from './read.ts'
import { type Counts, countsOf, summaryOf } from './summary.ts'
import { textSettings } from './text-settings.ts'

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
  const files = await targets(paths, project, io.cwd, { ...flags, err: io.err })
  if (files.length === 0) {
    io.err(noDraftsLine(paths))
    return exit.unchecked
  }
  const keep = flags.format === 'json' ? keepJson : keepEntry
  const all = await readAll<Kept>(files, await evidenceCheck(project, flags, io), keep, flags, io)
  const reads = spoken(all)
  const text = await formatted(reads, flags, io)
  const quiet = flags.quiet === true && all.some(read => 'kept' in read)
  const summary = quiet ? '' : line(summaryOf(all))
  if (flags.output !== undefined) await writeOutput(flags.output, text, io)
  else io.out(text)
  if (flags.format === 'text' && flags.output === undefined) io.out(summary)
  else io.err(unchecked(reads) + summary)
  return isUnchecked(all) ? exit.unchecked : exit.clean

  function keepJson({ draft, answer, path }: Found): Kept {
    const asked = questions(answer, path, flags)
    return {
      counts: countsOf(answer.facts),
      json: toEvidenceJson(answer, asked, placesIn(draft, answer))
    }
  }

  function keepEntry({ draft, answer, path }: Found): Kept {
    const asked = questions(answer, path, flags)
    const places = placesIn(draft, answer)
    const ledger = ledgerOf(answer, places)
    const ids = flags.judgement?.map(name => judgementId(name, answer.framework))
    return {
      counts: countsOf(answer.facts),
      entry: {
        path,
        ledger: ids === undefined ? ledger : only(ledger, ids),
        whatIf: asked.length > 0 ? whatIf(answer, asked, places) : null
      }
    }
  }
}

/** What is kept of a draft for the format that was asked for. */
type Kept = { readonly counts: Counts } & ({ readonly json: JsonEvidenceReport } | { readonly entry: Entry })

/** The grades that are asked about, in the framework of one draft. */
function questions(
  { framework }: CheckedAnswer,
  path: string,
  { grade = [], judgement = [] }: EvidenceFlags
): Asked[] {
  try {
    for (const name of judgement) judgementId(name, framework)
    return askedGrades(grade, framework)
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${path}: ${error.message}`) : error
  }
}

async function formatted(reads: readonly Read<Kept>[], flags: EvidenceFlags, io: Io): Promise<string> {
  if (flags.format === 'json') {
    const reports = reads.flatMap((read): JsonEvidenceReport[] => {
      if ('reason' in read) {
        const { path, failed, reason } = read
        return [{ path, checked: false, failed, reason }]
      }
      return 'json' in read.kept ? [read.kept.json] : []
    })
    return `${printableJson(JSON.stringify({ touchstone: VERSION, reports }, null, 2))}\n`
  }
  const entries = reads.flatMap((read): Entry[] => {
    if ('reason' in read) return [{ path: read.path, reason: read.reason }]
    return 'entry' in read.kept ? [read.kept.entry] : []
  })
  if (flags.format === 'html') {
    const { ledgerPage } = await import('@touchstone/pages')
    return ledgerPage(entries, VERSION)
  }
  const { ledgerText } = await import('./text.ts')
  return ledgerText(entries, textSettings(flags, io))
}

function unchecked(reads: readonly Read<Kept>[]): string {
  return reads.flatMap(read => ('reason' in read ? [uncheckedLine(read.path, read.reason)] : [])).join('')
}
