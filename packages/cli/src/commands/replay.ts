import { availableParallelism } from 'node:os'
import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'
import { wholeNumber } from './whole-number.ts'

export const replayCommand: AddCommand = (program, io, done) => {
  program
    .command('replay')
    .summary('make the results of moderate again, and compare every byte')
    .description(
      'Reads the audit.json that moderate wrote beside its results, checks that the drafts, the settings and this version are those of then, reads the drafts again and says whether every file of results is the same.'
    )
    .argument('<audit>', 'the audit.json of the results, or their folder')
    .option('--out <folder>', 'keep the results that were made again in this folder')
    .option(
      '--workers <count>',
      'how many drafts are read at the same time',
      wholeNumber(1, 999),
      availableParallelism()
    )
    .addOption(shared.plugins())
    .addOption(shared.quiet('no progress and no summary'))
    .addHelpText('after', help)
    .action(async (audit: string, options: ReplayFlags) => {
      const { replay } = await import('../moderate/replay.ts')
      done(await replay(audit, options, io))
    })
}

/** The flags as they were given. */
export interface ReplayFlags extends Pick<SharedFlags, 'quiet' | 'plugins'> {
  readonly out?: string
  readonly workers: number
}

const help = `
Examples:
  touchstone replay moderation/audit.json
  touchstone replay moderation --out again

Run it in the folder that moderate was run in. Exit code 0: every byte is as it was. 1: a file of results
differs. 3: a draft, the settings or this version is another one, and nothing was made.`
