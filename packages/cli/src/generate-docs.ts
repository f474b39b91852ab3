/** The page on the command, made of the command's own definitions. */
import type { Argument, Command, Option } from 'commander'
import { exitMeanings } from './exit.ts'
import { formatUses } from './formats/names.ts'
import { programFor } from './program.ts'

/** docs/cli.md. */
export function cliPage(): string {
  const silent = {
    cwd: '',
    env: {},
    out() {},
    err() {},
    outIsTerminal: false,
    errIsTerminal: false,
    readInput: async () => new Uint8Array()
  }
  const program = programFor(silent, () => {})
  const shown = program
    .createHelp()
    .visibleCommands(program)
    .filter(command => command.name() !== 'help')
  const blocks = [
    "<!-- Made by `pnpm generate` from the command's own definitions. Do not edit. -->",
    '# The command',
    drafts,
    table(
      ['Command', 'Does'],
      shown.map(command => [`[\`${command.name()}\`](#${anchorOf(command)})`, command.summary()])
    ),
    ...shown.flatMap(aboutCommand),
    '## Exit codes',
    table(['Code', 'Meaning'], Object.entries(exitMeanings)),
    'Where several apply, the highest is given.',
    '## Output formats',
    table(
      ['Format', 'For'],
      Object.entries(formatUses).map(([name, use]) => [`\`${name}\``, use])
    )
  ]
  return `${blocks.join('\n\n')}\n`
}

const drafts =
  'Drafts are Markdown (`.md`, `.markdown`), text (`.txt`), as pasted or as printed from a PDF, Word documents (`.docx`) or PDFs (`.pdf`). Findings in a document say where it has them: "paragraph 21, Children in care", "page 4, judgement table".'

function headingOf(command: Command): string {
  return ['touchstone', command.name(), ...command.registeredArguments.map(argumentText)].join(' ')
}

/** As GitHub makes it of a heading. */
function anchorOf(command: Command): string {
  return headingOf(command)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function aboutCommand(command: Command): string[] {
  const { examples, rest } = afterHelp(command)
  const options = command.options.filter(option => !option.hidden)
  return [
    `## \`${headingOf(command)}\``,
    command.description(),
    ...command.registeredArguments
      .filter(one => one.description !== '')
      .map(one => `\`${argumentText(one)}\`: ${one.description}.`),
    ...(examples === '' ? [] : [`\`\`\`sh\n${examples}\n\`\`\``]),
    ...(rest === '' ? [] : [rest]),
    ...(options.length === 0
      ? []
      : [
          table(
            ['Flag', 'What it does'],
            options.map(option => [flagsOf(option), meaningOf(option)])
          )
        ])
  ]
}

function flagsOf(option: Option): string {
  return option.flags
    .split(', ')
    .map(flag => `\`${flag}\``)
    .join(', ')
}

function meaningOf(option: Option): string {
  const choices = option.argChoices?.map(choice => `\`${choice}\``).join(', ')
  const parts = [
    choices === undefined ? option.description : `${option.description}: ${choices}`,
    usualOf(option),
    option.mandatory ? 'required' : ''
  ]
  return parts.filter(part => part !== '').join('; ')
}

function usualOf({ long, defaultValue }: Option): string {
  // How many cores there are is another number on each machine.
  if (long === '--workers') return 'one for each core unless given'
  const told = typeof defaultValue === 'string' || typeof defaultValue === 'number'
  return told ? `\`${defaultValue}\` unless given` : ''
}

/** What stands behind the flags in a help: examples, and what else there is to say. */
function afterHelp(command: Command): { examples: string; rest: string } {
  let text = ''
  command.configureOutput({
    writeOut: part => {
      text += part
    }
  })
  command.outputHelp()
  const [, after = ''] = text.split('\nExamples:\n')
  const lines = after.split('\n')
  const end = lines.findIndex(line => !line.startsWith('  '))
  const examples = lines.slice(0, end < 0 ? undefined : end).map(line => line.slice(2))
  return { examples: examples.join('\n').trimEnd(), rest: end < 0 ? '' : prose(lines.slice(end)) }
}

/** The lines as they are, indented ones as code. */
function prose(lines: readonly string[]): string {
  const text = lines.join('\n').replace(/(?:^ {2}.*\n?)+/gm, code => {
    return `\n\`\`\`text\n${code.replace(/^ {2}/gm, '').trimEnd()}\n\`\`\`\n\n`
  })
  return text.replace(/\n{3,}/g, '\n\n').trim()
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
