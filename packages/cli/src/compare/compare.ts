/** `touchstone compare`. */
import { type Comparison, compareNames, compareReports, inspectionYear } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { gradeLabels } from '@touchstone/moderation'
import { line, placesIn, printableJson } from '@touchstone/results'
import { writeOutput } from '../check/output.ts'
import { settings } from '../check/settings.ts'
import { targets } from '../check/targets.ts'
import { uncheckedLine } from '../check/unchecked.ts'
import type { CompareFlags } from '../commands/compare.ts'
import { evidenceCheck, type Found, readAll } from '../evidence/read.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { colours } from '../terminal/colour.ts'
import { columnsOf, wrapAt } from '../terminal/wrap.ts'
import { VERSION } from '../version.ts'
import { comparisonText } from './text.ts'

export async function compare(
  previous: string,
  current: string,
  flags: CompareFlags,
  io: Io
): Promise<ExitCode> {
  if (previous === '-' || current === '-')
    throw new UsageError('compare reads two files; standard input is none.')
  return compareDrafts({ path: previous }, { path: current }, flags, io)
}

/** A draft to compare: a file, or "-" for what `io` reads as standard input, with the name that it is shown under. */
export interface Compared {
  readonly path: string
  readonly name?: string
}

export async function compareDrafts(
  previous: Compared,
  current: Compared,
  flags: CompareFlags,
  io: Io
): Promise<ExitCode> {
  const reads: Found[] = []
  const project = await settings([current.path], { ...flags, ...named(current) }, io)
  const check = await evidenceCheck(project, flags, io)
  for (const one of [previous, current]) {
    const { path } = one
    const found = await targets([path], project, io.cwd)
    const [read] =
      found.length === 1 ? await readAll(found, check, whole => whole, { ...flags, ...named(one) }, io) : []
    if (read === undefined) throw new UsageError(`${path} is not one file; name the report itself.`)
    if ('reason' in read) {
      io.err(uncheckedLine(read.path, read.reason))
      return exit.unchecked
    }
    reads.push(read.kept)
  }
  const [then, now] = reads as [Found, Found]
  const comparison = compareReports(then.answer, now.answer, {
    traceModel: learned.traceModel,
    previousPlace: placesIn(then.draft, then.answer).place,
    currentPlace: placesIn(now.draft, now.answer).place
  })
  if (!flags.quiet) {
    warnOfOthers(comparison, io)
    warnOfOrder(then, now, io)
  }
  const text = await formatted(comparison, gradeLabels(project.frameworks), flags, io)
  if (flags.output === undefined) io.out(text)
  else await writeOutput(flags.output, text, io)
  return exit.clean
}

function named({ name }: Compared): { stdinFilename?: string } {
  return name === undefined ? {} : { stdinFilename: name }
}

/** Two authorities are compared as asked for; it may not have been meant. */
function warnOfOthers({ previous, current }: Comparison, io: Io): void {
  if (previous.authority === null || current.authority === null) return
  if (compareNames(previous.authority, current.authority) === 'same') return
  io.err(line(`The reports name two authorities: ${previous.authority} and ${current.authority}.`))
}

/** The other way round, everything that has become of an area would be told backwards. */
function warnOfOrder(then: Found, now: Found, io: Io): void {
  const [before, after] = [then, now].map(({ answer }) => inspectionYear(answer.report))
  if (before == null || after == null || before <= after) return
  io.err(
    line(
      `${then.path} is of ${before} and ${now.path} of ${after}; the earlier inspection is meant to come first.`
    )
  )
}

async function formatted(
  comparison: Comparison,
  labels: Readonly<Record<string, string>>,
  flags: CompareFlags,
  io: Io
): Promise<string> {
  if (flags.format === 'json')
    return `${printableJson(JSON.stringify({ touchstone: VERSION, comparisons: [comparison] }, null, 2))}\n`
  if (flags.format === 'html') {
    const { comparisonPage } = await import('@touchstone/pages')
    return comparisonPage([comparison], labels, VERSION)
  }
  return comparisonText(comparison, labels, colours(flags, io), wrapAt(columnsOf(flags, io)))
}
