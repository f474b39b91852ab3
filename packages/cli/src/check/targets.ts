import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { unreadEndings } from '@touchstone/documents'
import { didYouMean, ignoreFile, type Project } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import { UsageError } from '../exit.ts'

/** A file to check; `-` stands for standard input. */
export interface Target {
  /** The whole path, or `-`. */
  readonly path: string
  /** Relative to the current folder, with `/`. */
  readonly shown: string
  readonly named: boolean
}

/** What drafts are told by in a folder. */
export const draftEndings = ['md', 'markdown', 'txt', 'docx', 'pdf']

/**
 * The files that the arguments stand for: each once, in the order of their paths whatever the order of the arguments.
 * With `lenient`, named files are taken as those of a folder are.
 *
 * Throws a `UsageError` for a path that does not exist, a glob without a match, and a named file that is ignored.
 */
export async function targets(
  args: readonly string[],
  project: Project,
  cwd: string,
  lenient = false
): Promise<Target[]> {
  const found = new Map<string, Target>()
  const add = (path: string, named: boolean) => {
    if (named || !found.has(path)) found.set(path, { path, shown: shown(path, cwd), named })
  }
  for (const arg of args) {
    const path = arg === '-' ? '-' : resolve(cwd, arg)
    const stats = arg === '-' ? null : statOf(path)
    if (stats === undefined) {
      for (const match of await glob(arg, cwd)) if (!isIgnored(match, project)) add(match, false)
    } else if (stats?.isDirectory()) {
      for (const match of await scan(path)) if (!isIgnored(match, project)) add(match, false)
    } else {
      const ignored = arg !== '-' && isIgnored(path, project)
      if (ignored && lenient) continue
      if (ignored) {
        throw new UsageError(
          `${arg} is ignored by "ignore" in touchstone.yaml or by ${ignoreFile}; take it out there to check it.`
        )
      }
      add(path, !lenient)
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

async function scan(folder: string): Promise<string[]> {
  const { glob: search } = await import('tinyglobby')
  // Documents that are not read may be drafts: they are found, and then said not to have been checked.
  return search(`**/*.{${[...draftEndings, ...unreadEndings].join(',')}}`, searchOptions(folder))
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  if (globFolder(pattern) === null) throw new UsageError(`There is no ${pattern}.${sibling(pattern, cwd)}`)
  const { glob: search } = await import('tinyglobby')
  const matches = await search(pattern.split('\\').join('/'), searchOptions(cwd))
  if (matches.length === 0) throw new UsageError(`No file matches ${pattern}.`)
  return matches
}

/** The folder that a glob begins in, "drafts/" of "drafts/a*.md"; null for a path that is no glob. */
export function globFolder(pattern: string): string | null {
  const first = pattern.search(/[*?[\]{}!]/)
  return first < 0 ? null : pattern.slice(0, pattern.lastIndexOf('/', first) + 1)
}

function searchOptions(cwd: string) {
  return {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
    // Word keeps a file of this name beside a document that is open.
    ignore: ['**/node_modules/**', '**/~$*']
  }
}

function sibling(pattern: string, cwd: string): string {
  const path = resolve(cwd, pattern)
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)))
  } catch {
    // The folder itself is not there: there is nothing to suggest.
    return ''
  }
}

function isIgnored(path: string, project: Project): boolean {
  const way = nodeFiles.relative(project.root, resolve(path))
  return way !== null && project.ignores(way)
}

/** `undefined` when there is no such path. One that may not be read gives null and is left to the reading, which says so. */
export function statOf(path: string): Stats | null | undefined {
  try {
    return statSync(path)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null
  }
}

/** A path relative to the current folder with `/`; one outside it is shown whole. */
export function shown(path: string, cwd: string): string {
  const whole = resolve(path)
  const way = relative(cwd, whole)
  const nearer = way === '' || way.startsWith(`..${sep}..${sep}..`) ? whole : way
  return sep === '/' ? nearer : nearer.split(sep).join('/')
}
