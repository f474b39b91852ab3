import type { AddCommand } from './add-command.ts'
import { type SharedFlags, shared } from './shared-options.ts'

export const calibrateCommand: AddCommand = (program, io, done) => {
  program
    .command('calibrate')
    .summary('count what is usual in graded reports of your own')
    .description(
      'Reads graded reports, without any labels, and counts what is usual by judgement and grade: the share of weak sentences, the number of improvement items, combinations of grades. Prints how far these figures tell the grades apart, each report read by what the others say, and writes a framework file that holds them.'
    )
    .argument('<folder...>', 'folders or files of graded reports of one framework')
    .addOption(shared.output())
    .addOption(shared.framework())
    .addOption(shared.config())
    .addOption(shared.followLinks())
    .addOption(shared.quiet('no progress'))
    .addHelpText('after', help)
    .action(async (paths: string[], options: CalibrateFlags) => {
      const { calibrateReports } = await import('../calibrate/calibrate.ts')
      done(await calibrateReports(paths, options, io))
    })
}

export type CalibrateFlags = Pick<SharedFlags, 'output' | 'framework' | 'config' | 'followLinks' | 'quiet'>

const help = `
The file is a framework of its own that extends the one of the reports; name it in touchstone.yaml. No text of the reports is in it.

Examples:
  touchstone calibrate published/ --output our-framework.yaml
  touchstone calibrate published/ --framework ilacs-2025`
