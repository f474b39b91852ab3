import type { AddCommand } from './add-command.ts'

export const mcpCommand: AddCommand = (program, io) => {
  program
    .command('mcp')
    .summary('serve an assistant, over standard input and output')
    .description(
      'Runs a server of the Model Context Protocol with the tools check, evidence, compare and explain. They read drafts, by name or as text, and change nothing. Assistants start it; it ends with them.'
    )
    .addHelpText('after', help)
    .action(async () => {
      const { serve } = await import('../mcp/serve.ts')
      serve(io)
    })
}

const help = `
Examples:
  touchstone mcp

In the settings of an assistant (mcp.json; some call the outer key "servers"):
  { "mcpServers": { "touchstone": { "command": "touchstone", "args": ["mcp"] } } }

Plugins that touchstone.yaml names are run only in folders that you marked by "touchstone trust".`
