import { Option } from 'commander'
import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'

export const compareFormats = ['text', 'json', 'html'] as const

export const compareCommand: AddCommand = (program, io, done) => {
  program
    .command('compare')
    .summary('set two inspections of one authority side by side')
    .description(
      'Shows the grades then and now, what became of each earlier area to improve, with the paragraphs that speak of it, and claims of progress or decline that the grades do not bear out.'
    )
    .argument('<previous>', 'the report of the earlier inspection')
    .argument('<current>', 'the draft of the current one')
    .addOption(
      new Option('-f, --format <name>', 'how the comparison is printed')
        .choices(compareFormats)
        .default('text')
    )
    .addOption(shared.output())
    .addOption(shared.tracked())
    .addOption(shared.config())
    .addOption(shared.plugins())
    .addOption(shared.quiet('print the comparison only'))
    .addOption(shared.noColor())
    .addHelpText('after', help)
    .action(async (previous: string, current: string, options: CompareFlags) => {
      const { compare } = await import('../compare/compare.ts')
      done(await compare(previous, current, options, io))
    })
}

/** The flags as they were given. */
export interface CompareFlags
  extends Pick<SharedFlags, 'output' | 'tracked' | 'config' | 'plugins' | 'quiet'> {
  readonly format: (typeof compareFormats)[number]
  readonly color: boolean
}

const help = `
Examples:
  touchstone compare thornmere-2021.txt thornmere-2025.md
  touchstone compare 2021.docx draft.docx --format html --output compared.html
  touchstone compare old.md new.md --format json

A report that cannot be checked gives exit code 3. What is compared is what the two reports say; whether
an area was addressed is the reader's to judge.`
