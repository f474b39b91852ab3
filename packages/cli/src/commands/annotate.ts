import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'

export const annotateCommand: AddCommand = (program, io, done) => {
  program
    .command('annotate')
    .summary('write the findings into a copy of a Word document, as comments')
    .description(
      'Checks a Word document and writes a copy in which each finding is a comment at its passage. The document itself is never written to; its text, its looks and the comments of people are the same in the copy. Comments of an earlier round are brought up to date: never doubled, and taken away where the finding is gone.'
    )
    .argument('<draft>', 'a Word document (.docx)')
    .requiredOption('-o, --output <file>', 'the copy to write (.docx), whole or not at all')
    .option('--force', 'write over the copy when it is there')
    .addOption(shared.only())
    .addOption(shared.skip())
    .addOption(shared.framework())
    .addOption(shared.baseline())
    .addOption(shared.config())
    .addOption(shared.plugins())
    .addOption(shared.quiet('say nothing when all went well'))
    .addHelpText('after', help)
    .action(async (path: string, options: AnnotateFlags) => {
      const { annotate } = await import('../annotate/annotate.ts')
      done(await annotate(path, options, io))
    })
}

/** The flags as they were given. */
export interface AnnotateFlags
  extends Pick<SharedFlags, 'only' | 'skip' | 'framework' | 'baseline' | 'config' | 'plugins' | 'quiet'> {
  readonly output: string
  readonly force?: true
}

const help = `
Examples:
  touchstone annotate draft.docx --output draft-findings.docx
  touchstone annotate draft.docx -o findings.docx --only grade-agreement,overall-grade
  touchstone annotate draft.docx -o findings.docx --force

Tracked changes are read as accepted, and stay tracked in the copy. Waived findings get no comment.
A comment of Touchstone that somebody has replied to or typed into stays, so that these words do.
It ends with exit code 0 when the copy is written, whatever was found, and 3 when the document could
not be checked.`
