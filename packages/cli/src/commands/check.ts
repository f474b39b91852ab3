import { InvalidArgumentError, Option } from 'commander'
import { type FormatName, formatNames } from '../formats/names.ts'
import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'
import { wholeNumber } from './whole-number.ts'

export const checkCommand: AddCommand = (program, io, done) => {
  program
    .command('check')
    .summary('find what does not sit together in drafts')
    .description(
      'Reads drafts (.md, .markdown, .txt, .docx, .pdf) and shows what does not sit together in them.'
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input; the current folder unless given')
    .addOption(
      new Option('-f, --format <name>', 'how findings are printed').choices(formatNames).default('stylish')
    )
    .addOption(shared.output())
    .addOption(
      new Option(
        '--also <format=file>',
        'write another format of the same run to a file; may be given again'
      ).argParser(also)
    )
    .option('--fix', 'put mechanical slips right in the files (numbering, reference style, grade casing)')
    .option('--fix-dry-run', 'print what --fix would change, as a diff')
    .addOption(shared.only())
    .addOption(shared.skip())
    .addOption(shared.failOn('the least severity that gives exit code 1'))
    .option(
      '--ignore-not-reports',
      'pass over named files that are no reports or are ignored, as a hook does'
    )
    .option('--max-warnings <count>', 'more warnings than this give exit code 1', wholeNumber(0))
    .addOption(shared.framework())
    .addOption(shared.stdinFilename())
    .addOption(shared.tracked())
    .option('-w, --watch', 'check again whenever a draft or the configuration changes')
    .option('--cache', 'keep answers in .touchstone-cache and check only what changed')
    .addOption(shared.baseline())
    .option('--update-baseline', 'write the findings of now to the baseline')
    .addOption(shared.config())
    .option('--print-config', 'print the configuration that holds, and where it comes from')
    .addOption(shared.followLinks())
    .addOption(shared.plugins())
    .addOption(shared.quiet('print findings only, no summary and no progress'))
    .option('--timing', 'print how long each rule took, on standard error')
    .option('--verbose', 'say of a failure inside where in the code it was, for who reports it')
    .addOption(shared.noColor())
    .addHelpText('after', help)
    .action(async (paths: string[], options: CheckFlags) => {
      const { check } = await import('../check/check.ts')
      done(await check(paths, options, io))
    })
}

/** A format, and the file that it is written to beside the one that is printed. */
export interface Also {
  readonly format: FormatName
  readonly file: string
}

function also(value: string, before: readonly Also[] = []): Also[] {
  const [name = '', ...file] = value.split('=')
  const format = formatNames.find(one => one === name)
  if (format === undefined || file.join('=') === '')
    throw new InvalidArgumentError(
      `Say a format and a file, as in sarif=findings.sarif; formats are ${formatNames.join(', ')}.`
    )
  return [...before, { format, file: file.join('=') }]
}

/** The flags as they were given. */
export interface CheckFlags extends SharedFlags {
  readonly format: FormatName
  readonly also?: readonly Also[]
  readonly ignoreNotReports?: true
  readonly fix?: true
  readonly fixDryRun?: true
  readonly maxWarnings?: number
  readonly watch?: true
  readonly cache?: true
  readonly updateBaseline?: true
  readonly printConfig?: true
  readonly timing?: true
  readonly verbose?: true
  readonly color: boolean
}

const help = `
Examples:
  touchstone check draft.md
  touchstone check "reports/**/*.txt" --format sarif --output touchstone.sarif
  touchstone check draft.docx --tracked original
  touchstone check draft.md --fix-dry-run
  touchstone check - --stdin-filename draft.md < draft.md
  touchstone check reports/ --baseline old.json --update-baseline

In a folder, files that are no graded report are counted and left alone. Exit code 3: a file that
was named is no report, any file could not be read or checked, or nothing could be checked.`
