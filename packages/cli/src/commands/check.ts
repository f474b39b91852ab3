import type { Tracked } from '@touchstone/documents'
import { InvalidArgumentError, Option } from 'commander'
import { formatNames } from '../formats/names.ts'
import type { AddCommand } from '../program.ts'
import { list } from './list.ts'
import { trackedOption } from './tracked.ts'

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
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--fix', 'put mechanical slips right in the files (numbering, reference style, grade casing)')
    .option('--fix-dry-run', 'print what --fix would change, as a diff')
    .option('--only <rules>', 'run only these rules (comma-separated, or given again)', list)
    .option('--skip <rules>', 'leave these rules out', list)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that gives exit code 1').choices([
        'error',
        'warning',
        'information'
      ])
    )
    .option('--max-warnings <count>', 'more warnings than this give exit code 1', count)
    .option('--framework <id>', 'read the drafts by this framework, whatever their dates say')
    .option('--stdin-filename <path>', 'the name that standard input is shown under')
    .addOption(trackedOption())
    .option('-w, --watch', 'check again whenever a draft or the configuration changes')
    .option('--cache', 'keep answers in .touchstone-cache and check only what changed')
    .option('--baseline <file>', 'leave out the findings that this baseline holds')
    .option('--update-baseline', 'write the findings of now to the baseline')
    .option('--config <file>', 'use this configuration in place of the nearest touchstone.yaml')
    .option('--print-config', 'print the configuration that holds, and where it comes from')
    .option('-q, --quiet', 'print findings only, no summary and no progress')
    .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are respected too)')
    .addHelpText('after', help)
    .action(async (paths: string[], options: CheckFlags) => {
      const { check } = await import('../check/check.ts')
      done(await check(paths, options, io))
    })
}

/** The flags as they were given. */
export interface CheckFlags {
  readonly format: (typeof formatNames)[number]
  readonly output?: string
  readonly fix?: true
  readonly fixDryRun?: true
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly failOn?: 'error' | 'warning' | 'information'
  readonly maxWarnings?: number
  readonly framework?: string
  readonly stdinFilename?: string
  readonly tracked?: Tracked
  readonly watch?: true
  readonly cache?: true
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly config?: string
  readonly printConfig?: true
  readonly quiet?: true
  readonly color: boolean
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 or more.')
  return Number(value)
}

const help = `
Examples:
  touchstone check draft.md
  touchstone check "reports/**/*.txt" --format sarif --output touchstone.sarif
  touchstone check draft.docx --tracked original
  touchstone check draft.md --fix-dry-run
  touchstone check - --stdin-filename draft.md < draft.md
  touchstone check reports/ --baseline old.json --update-baseline

In a folder, files that are no graded report are counted and left alone. A file that is named
and cannot be checked gives exit code 3, and so does a run in which nothing could be checked.`
