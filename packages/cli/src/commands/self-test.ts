import { Option } from 'commander'
import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'
import { wholeNumber } from './whole-number.ts'

export const selfTestCommand: AddCommand = (program, io, done) => {
  program
    .command('self-test')
    .summary('plant slips in copies of your reports and show what is caught')
    .description(
      'Plants slips of every kind in copies of your reports and shows which are caught at their place. The copies are made in memory: no file is written to.'
    )
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'how the outcome is printed')
        .choices(['text', 'json'])
        .default('text')
    )
    .addOption(shared.output())
    .option(
      '--seed <number>',
      'chooses the places; the same seed plants the same slips',
      wholeNumber(0, 999_999_999),
      1
    )
    .option('--times <count>', 'how many slips of a kind are planted in each report', wholeNumber(1, 99), 5)
    .addOption(shared.framework())
    .addOption(shared.tracked())
    .addOption(shared.stdinFilename())
    .addOption(shared.config())
    .addOption(shared.followLinks())
    .addOption(shared.plugins())
    .addOption(shared.quiet('no progress'))
    .addHelpText('after', help)
    .action(async (paths: string[], options: SelfTestFlags) => {
      const { selfTest } = await import('../self-test/self-test.ts')
      done(await selfTest(paths, options, io))
    })
}

/** The flags as they were given. */
export interface SelfTestFlags
  extends Pick<
    SharedFlags,
    'output' | 'framework' | 'tracked' | 'stdinFilename' | 'config' | 'plugins' | 'followLinks' | 'quiet'
  > {
  readonly format: 'text' | 'json'
  readonly seed: number
  readonly times: number
}

const help = `
Examples:
  touchstone self-test draft.md
  touchstone self-test reports/ --times 1
  touchstone self-test draft.md --seed 7 --format json

Every rule takes part, those too that are off unless named. Slips in wording are found by reading,
and some are missed. Exit code 1 means that a mechanical slip was missed: that should not happen.`
