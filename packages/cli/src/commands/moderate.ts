import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'
import { wholeNumber } from './whole-number.ts'

export const moderateCommand: AddCommand = (program, io, done) => {
  program
    .command('moderate')
    .summary('read many drafts and rank those that need a second look')
    .description(
      'Reads a batch of drafts and writes a page for moderators, with its data: index.html, results.json, findings.csv, sections.csv, results.sarif and audit.json.'
    )
    .argument('[paths...]', 'files, folders or globs; the current folder unless given')
    .requiredOption('--out <folder>', 'the folder that the results are written to')
    .option('--file-list <file>', 'read the paths from a file, one a line ("-" for standard input)')
    .option(
      '--workers <count>',
      'how many drafts are read at the same time',
      wholeNumber(1, 999),
      availableParallelism()
    )
    .option('--resume', 'go on with a run that was interrupted')
    .option('--shard <i/n>', 'read only the i-th of n parts, and write a part to be merged', shard)
    .option('--merge', 'the paths are parts that --shard wrote: join them')
    .addOption(shared.only())
    .addOption(shared.skip())
    .addOption(shared.failOn('give exit code 1 for findings of this severity or above'))
    .addOption(shared.framework())
    .addOption(shared.baseline())
    .addOption(shared.config())
    .addOption(shared.followLinks())
    .addOption(shared.plugins())
    .addOption(shared.quiet('no progress and no summary'))
    .addHelpText('after', help)
    .action(async (paths: string[], options: ModerateFlags) => {
      const { moderate } = await import('../moderate/moderate.ts')
      done(await moderate(paths, options, io))
    })
}

/** The flags as they were given. */
export interface ModerateFlags
  extends Pick<
    SharedFlags,
    'only' | 'skip' | 'failOn' | 'framework' | 'baseline' | 'config' | 'quiet' | 'followLinks' | 'plugins'
  > {
  readonly out: string
  readonly fileList?: string
  readonly workers: number
  readonly resume?: true
  readonly shard?: Shard
  readonly merge?: true
  /** The day that waivers are compared with, of a run that is made again; no flag of the command. */
  readonly today?: string
}

/** The part of a batch that one run reads: `number` of `of`, from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

function shard(value: string): Shard {
  const [, number = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []
  const part = { number: Number(number), of: Number(of) }
  if (part.number < 1 || part.number > part.of)
    throw new InvalidArgumentError('Give it as i/n, from 1/n to n/n: 3/7.')
  return part
}

const help = `
Examples:
  touchstone moderate drafts/ --out moderation
  touchstone moderate "drafts/**/*.md" --out moderation --workers 4
  touchstone moderate --file-list drafts.txt --out moderation --resume
  touchstone moderate drafts/ --shard 3/7 --out parts
  touchstone moderate parts/ --merge --out moderation

Interrupted (Ctrl+C), it keeps what is done and gives exit code 130; --resume goes on to the same results.
A file that cannot be read is a row of the results and no end of the run. Exit code 1 is given for findings
only where --fail-on asks for it.`
