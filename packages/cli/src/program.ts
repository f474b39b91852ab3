import { existsSync } from 'node:fs'
import { line, printable } from '@touchstone/results'
import { Command, CommanderError } from 'commander'
import type { AddCommand } from './commands/add-command.ts'
import { annotateCommand } from './commands/annotate.ts'
import { calibrateCommand } from './commands/calibrate.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { completionCommand } from './commands/completion.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { explainCommand } from './commands/explain.ts'
import { initCommand } from './commands/init.ts'
import { lspCommand } from './commands/lsp.ts'
import { mcpCommand } from './commands/mcp.ts'
import { moderateCommand } from './commands/moderate.ts'
import { replayCommand } from './commands/replay.ts'
import { selfTestCommand } from './commands/self-test.ts'
import { trustCommand } from './commands/trust.ts'
import { type ExitCode, exit } from './exit.ts'
import { reportFailure } from './failure.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'

const commands: readonly AddCommand[] = [
  checkCommand,
  evidenceCommand,
  annotateCommand,
  compareCommand,
  moderateCommand,
  replayCommand,
  calibrateCommand,
  explainCommand,
  initCommand,
  lspCommand,
  mcpCommand,
  completionCommand,
  selfTestCommand,
  trustCommand
]

/** The command with all that it knows, before anything is run; docs/cli.md is made of it. */
export function programFor(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('touchstone')
    .description('Shows where the grades and the evidence of a draft inspection report do not sit together.')
    .version(
      VERSION,
      '-V, --version',
      'print the version; with --verbose also those of rules, model and frameworks'
    )
    .configureOutput({
      writeOut: io.out,
      // Commander repeats arguments as they were given; its own lines end where it says.
      writeErr: text => io.err(text.split('\n').map(printable).join('\n')),
      getOutHasColors: () => false,
      getErrHasColors: () => false
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run "touchstone --help" to see what there is.')
    .exitOverride()
    .addHelpText('after', help)
  for (const add of commands) add(program, io, done)
  for (const command of program.commands) {
    command
      .exitOverride()
      .showHelpAfterError(`Run "touchstone ${command.name()} --help" to see what there is.`)
  }
  return program
}

/** Runs the command line; every error is told on standard error in words, and none is thrown. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.clean
  const program = programFor(io, given => {
    code = given
  })
  try {
    if (
      args.length === 2 &&
      args.includes('--verbose') &&
      (args.includes('--version') || args.includes('-V'))
    ) {
      io.out((await import('./versions.ts')).versions())
      return code
    }
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return told(error, args, io)
  }
}

function told(error: unknown, args: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.unknownCommand' && args[0] !== undefined && existsSync(args[0])) {
      io.err(line(`To check it: touchstone check ${args.join(' ')}`))
    }
    return error.exitCode === 0 ? exit.clean : exit.usage
  }
  return reportFailure(error, io)
}

const help = `
Examples:
  touchstone check draft.md             check one draft
  touchstone check reports/             check every draft in a folder
  touchstone evidence draft.md          what each grade rests on
  touchstone annotate a.docx -o b.docx  the findings as Word comments
  touchstone compare 2021.md 2025.md    two inspections of one authority
  touchstone moderate drafts/ --out o   rank a batch of drafts, on one page
  touchstone explain grade-agreement    what a rule finds, and why
  touchstone self-test reports/         plant slips in copies, and see what is caught
  touchstone init                       write a touchstone.yaml to begin with

Exit codes (the highest that applies):
  0  clean                     2  the command line or the configuration cannot be used
  1  findings that matter      3  something could not be checked`
