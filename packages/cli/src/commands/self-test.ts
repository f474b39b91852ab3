import type { Tracked } from '@touchstone/documents'
import { InvalidArgumentError, Option } from 'commander'
import type { AddCommand } from '../program.ts'
import { trackedOption } from './tracked.ts'

export const selfTestCommand: AddCommand = (program, io, done) => {
  program
    .command('self-test')
    .summary('plant slips in copies of your reports and show what is caught')
    .description(
      'Plants slips of every kind in copies of your reports and shows which are caught at their place.\nThe copies are made in memory: no file is written to.'
    )
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'how the outcome is printed')
        .choices(['text', 'json'])
        .default('text')
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--seed <number>', 'chooses the places; the same seed plants the same slips', number, 1)
    .option('--times <count>', 'how many slips of a kind are planted in each report', times, 5)
    .option('--framework <id>', 'read the reports by this framework, whatever their dates say')
    .addOption(trackedOption())
    .option('--stdin-filename <path>', 'the name that standard input is shown under')
    .option('--config <file>', 'use this configuration in place of the nearest touchstone.yaml')
    .option('-q, --quiet', 'no progress')
    .addHelpText('after', help)
    .action(async (paths: string[], options: SelfTestFlags) => {
      const { selfTest } = await import('../self-test/self-test.ts')
      done(await selfTest(paths, options, io))
    })
}

/** The flags as they were given. */
export interface SelfTestFlags {
  readonly format: 'text' | 'json'
  readonly output?: string
  readonly seed: number
  readonly times: number
  readonly framework?: string
  readonly tracked?: Tracked
  readonly stdinFilename?: string
  readonly config?: string
  readonly quiet?: true
}

function number(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 to 999999999.')
  return Number(value)
}

function times(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 1 to 99.')
  return Number(value)
}

const help = `
Examples:
  touchstone self-test draft.md
  touchstone self-test reports/ --times 1
  touchstone self-test draft.md --seed 7 --format json

Every rule takes part, those too that are off unless named. Slips in wording are found by reading,
and some are missed. Exit code 1 means that a mechanical slip was missed: that should not happen.`
