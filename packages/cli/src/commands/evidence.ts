import { Option } from 'commander'
import { evidenceFormats } from '../evidence/formats.ts'
import type { AddCommand } from './add-command.ts'
import { list } from './list.ts'
import { type SharedFlags, shared } from './shared-options.ts'

export const evidenceCommand: AddCommand = (program, io, done) => {
  program
    .command('evidence')
    .summary('show what each grade of a draft rests on')
    .description(
      'The evidence ledger: for each judgement its grade, the grade that its wording reads as, the sentences for and against, the criteria covered, and what the improvement items rest on. It changes nothing.'
    )
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'how the ledger is printed').choices(evidenceFormats).default('text')
    )
    .addOption(shared.output())
    .option(
      '--grade <judgement=grade>',
      'show what another grade would have against it (may be given again)',
      again
    )
    .option('--judgement <ids>', 'tell of these judgements only (comma-separated, or given again)', list)
    .option('--all', 'in text: quote every strength and weakness')
    .addOption(shared.framework())
    .addOption(shared.tracked())
    .addOption(shared.stdinFilename())
    .addOption(shared.config())
    .addOption(shared.followLinks())
    .addOption(shared.plugins())
    .addOption(shared.quiet('print the ledger only, no summary and no progress'))
    .addOption(shared.noColor())
    .addHelpText('after', help)
    .action(async (paths: string[], options: EvidenceFlags) => {
      const { evidence } = await import('../evidence/evidence.ts')
      done(await evidence(paths, options, io))
    })
}

/** The flags as they were given. */
export interface EvidenceFlags
  extends Pick<
    SharedFlags,
    'output' | 'framework' | 'tracked' | 'stdinFilename' | 'config' | 'plugins' | 'followLinks' | 'quiet'
  > {
  readonly format: (typeof evidenceFormats)[number]
  readonly grade?: readonly string[]
  readonly judgement?: readonly string[]
  readonly all?: true
  readonly color: boolean
}

function again(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

const help = `
Examples:
  touchstone evidence draft.md
  touchstone evidence draft.md --judgement care-leavers --all
  touchstone evidence draft.md --grade care-leavers=outstanding
  touchstone evidence draft.md --grade leaders=inadequate --grade overall=inadequate
  touchstone evidence drafts/ --format html --output ledger.html

With --grade the draft stays as it is: you see which sentences would argue against that grade, what
the wording reads as, and what sections of that grade usually look like. A file that is named and
cannot be checked gives exit code 3, and so does a run in which nothing could be checked.`
