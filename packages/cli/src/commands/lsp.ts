import { UsageError } from '../exit.ts'
import type { AddCommand } from './add-command.ts'

export const lspCommand: AddCommand = program => {
  program
    .command('lsp')
    .summary('serve an editor, over standard input and output')
    .description('Runs the language server. Editors start it; it ends with them.')
    .option('--stdio', 'talk over standard input and output, the only way there is')
    .addHelpText('after', help)
    .action(async (options: { stdio?: true }) => {
      if (!options.stdio)
        throw new UsageError('Give --stdio: the server talks over standard input and output.')
      const { startNodeServer } = await import('@touchstone/language-server/node')
      startNodeServer(['--stdio'])
    })
}

const help = `
Examples:
  touchstone lsp --stdio

In Neovim:
  vim.lsp.start({ name = "touchstone", cmd = { "touchstone", "lsp", "--stdio" } })
In Helix, languages.toml:
  [language-server.touchstone]
  command = "touchstone"
  args = ["lsp", "--stdio"]`
