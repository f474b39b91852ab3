/** Flags that several commands have, each in the same words wherever it stands. */
import type { Tracked } from '@touchstone/documents'
import { InvalidArgumentError, Option } from 'commander'
import { list } from './list.ts'

/** A list of at least one: an empty variable in a script must not mean that nothing is checked. */
function someOf(value: string, before?: readonly string[]): readonly string[] {
  const all = list(value, before)
  if (all.length === 0) throw new InvalidArgumentError('It names no rule, so nothing would be checked.')
  return all
}

/** Made anew for every command, since a command keeps its options. */
export const shared = {
  output: () => new Option('-o, --output <file>', 'write to a file, whole or not at all'),
  only: () =>
    new Option('--only <rules>', 'run only these rules (comma-separated, or given again)').argParser(someOf),
  skip: () => new Option('--skip <rules>', 'leave these rules out').argParser(list),
  failOn: (what: string) => new Option('--fail-on <severity>', what).choices(severities),
  framework: () =>
    new Option('--framework <id>', 'read the drafts by this framework, whatever their dates say'),
  tracked: () =>
    new Option('--tracked <side>', 'read Word documents with tracked changes accepted, or as before them')
      .choices(['accepted', 'original'])
      .default('accepted'),
  stdinFilename: () => new Option('--stdin-filename <path>', 'the name that standard input is shown under'),
  baseline: () => new Option('--baseline <file>', 'leave out the findings that this baseline holds'),
  config: () =>
    new Option('--config <file>', 'use this configuration in place of the nearest touchstone.yaml'),
  followLinks: () =>
    new Option('--follow-links', 'in folders and globs, also follow links that lead out of them'),
  plugins: () =>
    new Option(
      '--plugins',
      'run the retext plugins that touchstone.yaml names, as in a folder marked by `touchstone trust`'
    ),
  quiet: (what: string) => new Option('-q, --quiet', what),
  noColor: () => new Option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are respected too)')
}

const severities = ['error', 'warning', 'information'] as const

/** What those flags give; a command takes those that it has. */
export interface SharedFlags {
  readonly output?: string
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly failOn?: (typeof severities)[number]
  readonly framework?: string
  readonly tracked?: Tracked
  readonly stdinFilename?: string
  readonly baseline?: string
  readonly config?: string
  readonly followLinks?: true
  /** False where an editor has not been told to trust the folder. */
  readonly plugins?: boolean
  readonly quiet?: true
}
