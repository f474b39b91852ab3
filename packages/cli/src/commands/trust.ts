import type { AddCommand } from './add-command.ts'

export const trustCommand: AddCommand = (program, io, done) => {
  program
    .command('trust')
    .summary('let the plugins of a folder run')
    .description(
      'Marks a folder whose touchstone.yaml may have code run: the plugins that it names. It is kept in your own settings, not in the folder.'
    )
    .argument('[path]', 'the folder, or the file of one plugin', '.')
    .option('--remove', 'take the mark away')
    .option('--list', 'print what is marked')
    .addHelpText('after', help)
    .action(async (path: string, options: TrustFlags) => {
      const { trust } = await import('../trust.ts')
      done(await trust(path, options, io))
    })
}

export interface TrustFlags {
  readonly remove?: true
  readonly list?: true
}

const help = `
Examples:
  touchstone trust
  touchstone trust --list
  touchstone trust --remove`
