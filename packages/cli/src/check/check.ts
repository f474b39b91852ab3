import type { Project } from '@touchstone/project'
import { isWhole, line, printableJson, type Run, spokenOf, summaryLine } from '@touchstone/results'
import type { CheckFlags } from '../commands/check.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import { loadFormat } from '../formats/index.ts'
import type { FormatName } from '../formats/names.ts'
import type { Io } from '../io.ts'
import { colours } from '../terminal/colour.ts'
import { columnsOf, wrapAt } from '../terminal/wrap.ts'
import { noteLine, takesInAll } from './notes.ts'
import { writeOutput } from './output.ts'
import { runCheck } from './runner.ts'
import { effective, settings } from './settings.ts'
import { targets } from './targets.ts'
import { noDraftsLine, uncheckedLine } from './unchecked.ts'
import { verdict } from './verdict.ts'

/** `touchstone check`: once, or again and again with `--watch`. */
export async function check(given: readonly string[], flags: CheckFlags, io: Io): Promise<ExitCode> {
  refuseContradictions(given, flags)
  const paths = given.length > 0 ? given : ['.']
  if (!flags.watch) return checkOnce(paths, flags, io)
  const { watch } = await import('./watch.ts')
  return watch(paths, flags, io, heed => checkOnce(paths, flags, io, heed))
}

/** `heed` is told of the project before its drafts are read. */
async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  io: Io,
  heed: (project: Project) => void = () => {}
): Promise<ExitCode> {
  const project = await settings(paths, flags, io)
  heed(project)
  if (flags.printConfig) {
    io.out(`${printableJson(JSON.stringify(effective(project), null, 2))}\n`)
    return exit.clean
  }
  const lenient = flags.ignoreNotReports === true
  const files = await targets(paths, project, io.cwd, { ...flags, lenient, err: io.err })
  if (files.length === 0) {
    io.err(noDraftsLine(paths))
    return lenient ? exit.clean : exit.unchecked
  }
  const everything = takesInAll(paths, project, io.cwd)
  const { run, diffs } = await runCheck(files, project, flags, io, everything)
  if (flags.updateBaseline) {
    await (await import('./baseline.ts')).updateBaseline(project, run, files, flags, io)
    const all = run.files.every(isWhole) && run.files.some(file => file.report.checked)
    return all ? exit.clean : exit.unchecked
  }
  await print(run, diffs, flags, project, io)
  return verdict(run, project.failOn, flags.maxWarnings, lenient)
}

async function print(
  run: Run,
  diffs: readonly string[],
  flags: CheckFlags,
  project: Project,
  io: Io
): Promise<void> {
  const stylish = flags.format === 'stylish' && !flags.fixDryRun
  if (!stylish)
    for (const { path, report } of spokenOf(run))
      if (!report.checked) io.err(uncheckedLine(path, report.reason))
  for (const note of run.notes) io.err(noteLine(note))
  // Exit code 3 is never left without a word, not even when all that was found are files that are no reports.
  const quiet = flags.quiet === true && run.files.some(file => file.report.checked)
  const summary = quiet ? '' : line(summaryLine(run))
  const text = flags.fixDryRun ? diffs.join('') : await formatted(flags.format, run, flags, project, io)
  for (const { format, file } of flags.also ?? [])
    await writeOutput(
      file,
      asFile(format, await formatted(format, run, { color: false, output: file }, project, io), run),
      io
    )
  if (flags.output !== undefined) {
    await writeOutput(flags.output, flags.fixDryRun ? text : asFile(flags.format, text, run), io)
    io.err(summary)
  } else if (stylish) io.out(text + summary)
  else {
    io.out(text)
    io.err(summary)
  }
}

/** What a file holds says of itself that all was checked, also where nothing was found. */
function asFile(format: FormatName, text: string, run: Run): string {
  if (format === 'stylish') return text + line(summaryLine(run))
  return format === 'github' && text === '' ? line(summaryLine(run)) : text
}

async function formatted(
  name: FormatName,
  run: Run,
  flags: Pick<CheckFlags, 'color' | 'output'>,
  { failOn }: Project,
  io: Io
): Promise<string> {
  const format = await loadFormat(name)
  const wrap = io.outIsTerminal && flags.output === undefined ? wrapAt(columnsOf({}, io)) : null
  return format(run, { colours: colours(flags, io), cwd: io.cwd, failOn, ...(wrap && { wrap }) })
}

function refuseContradictions(paths: readonly string[], flags: CheckFlags): void {
  const stdin = paths.includes('-')
  if (flags.fix && flags.fixDryRun) throw new UsageError('Give --fix or --fix-dry-run, not both.')
  if (flags.fix && stdin)
    throw new UsageError('--fix cannot write to standard input; use --fix-dry-run, which prints a diff.')
  if (flags.watch && stdin) throw new UsageError('--watch cannot watch standard input; name the file.')
  if (flags.watch && flags.updateBaseline)
    throw new UsageError('Give --watch or --update-baseline, not both.')
  if (flags.fixDryRun && flags.format !== 'stylish')
    throw new UsageError('--fix-dry-run prints a diff; leave --format out.')
  if (flags.fixDryRun && flags.also !== undefined)
    throw new UsageError('--fix-dry-run prints a diff; leave --also out.')
  if (flags.stdinFilename !== undefined && !stdin)
    throw new UsageError('--stdin-filename needs "-" among the paths.')
}
