import type { AddCommand } from './add-command.ts'

export const initCommand: AddCommand = (program, io, done) => {
  program
    .command('init')
    .summary('write a touchstone.yaml to begin with')
    .description('Writes a touchstone.yaml in which everything is explained and nothing is changed yet.')
    .option('--waivers', 'write a touchstone.waivers.yaml too')
    .option('--force', 'write over what is there')
    .addHelpText('after', '\nExamples:\n  touchstone init\n  touchstone init --waivers')
    .action(async (options: { waivers?: true; force?: true }) => {
      const { init } = await import('../init/init.ts')
      done(await init(options, io))
    })
}
