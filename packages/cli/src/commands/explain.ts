import type { AddCommand } from './add-command.ts'

export const explainCommand: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .summary('say what a rule, a criterion or a reference is')
    .description(
      'Says what a rule finds, what a criterion covers, or what a reference names. Lists them without a name.'
    )
    .argument(
      '[name...]',
      'a rule ("grade-agreement"), a criterion ("pathway-plans") or a reference ("outcome 3")'
    )
    .addHelpText(
      'after',
      '\nExamples:\n  touchstone explain grade-agreement\n  touchstone explain outcome 3\n  touchstone explain'
    )
    .action(async (words: string[]) => {
      const { explain } = await import('../explain/explain.ts')
      done(await explain(words.join(' '), io))
    })
}
