import { Argument } from 'commander'
import type { AddCommand } from './add-command.ts'

const shells = ['bash', 'zsh', 'fish'] as const

export const completionCommand: AddCommand = (program, io, done) => {
  program
    .command('completion')
    .summary('print what lets a shell complete the command')
    .description('Prints a script that lets a shell complete commands, flags and the names of rules.')
    .addArgument(new Argument('<shell>').choices(shells))
    .addHelpText(
      'after',
      '\nExamples:\n  eval "$(touchstone completion bash)"                                   in ~/.bashrc' +
        '\n  eval "$(touchstone completion zsh)"                                    in ~/.zshrc, after compinit' +
        '\n  touchstone completion fish > ~/.config/fish/completions/touchstone.fish'
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { scripts } = await import('../complete/scripts.ts')
      io.out(scripts[shell])
      done(0)
    })
  program
    .command('complete', { hidden: true })
    .description(
      'Prints what may stand in place of the last word, one a line; for the scripts of completion.'
    )
    .argument('<words...>')
    .action(async (words: string[]) => {
      const { completions } = await import('../complete/complete.ts')
      io.out(
        completions(words, program)
          .map(word => `${word}\n`)
          .join('')
      )
      done(0)
    })
}
