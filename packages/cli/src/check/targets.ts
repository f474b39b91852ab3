import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { didYouMean, ignoreFile, type Project } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import { line } from '@touchstone/results'
import { UsageError } from '../exit.ts'
import { draftsIn, type FoundDrafts, withoutLinksOut } from './find-drafts.ts'

/** A file to check; `-` stands for standard input. */
export interface Target {
  /** The whole path, or `-`. */
  readonly path: string
  /** Relative to the current folder, with `/`. */
  readonly shown: string
  readonly named: boolean
}

export interface TargetOptions {
  /** Named files are taken as those of a folder are. */
  readonly lenient?: boolean
  /** Links that leave a folder are followed. */
  readonly followLinks?: boolean | undefined
  /** Told of links that were not. */
  readonly err?: (text: string) => void
}

/**
 * The files that the arguments stand for: each once, whatever links lead to it, in the order of their paths whatever the order of
 * the arguments.
 *
 * Throws a `UsageError` for a path that does not exist, a glob without a match, and a named file that is ignored.
 */
export async function targets(
  args: readonly string[],
  project: Project,
  cwd: string,
  { lenient = false, followLinks = false, err }: TargetOptions = {}
): Promise<Target[]> {
  const found = new Map<string, Target>()
  const add = (path: string, named: boolean) => {
    const real = realOf(path)
    const before = found.get(real)
    // Of several ways to one file the user's own is shown, then the one without links.
    if (before === undefined || (named && !before.named) || (named === before.named && path === real))
      found.set(real, { path, shown: shown(path, cwd), named })
  }
  const addFound = ({ paths, left }: FoundDrafts) => {
    for (const path of paths) if (!isIgnored(path, project)) add(path, false)
    for (const path of left)
      err?.(
        line(
          `${shown(path, cwd)} is a link that leads out of the folder and was not followed; --follow-links does.`
        )
      )
  }
  for (const arg of args) {
    const path = arg === '-' ? '-' : resolve(cwd, arg)
    const stats = arg === '-' ? null : statOf(path)
    if (stats === undefined) {
      addFound(await glob(arg, cwd, followLinks))
    } else if (stats?.isDirectory()) {
      addFound(await draftsIn(path, followLinks))
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

async function glob(pattern: string, cwd: string, followLinks: boolean): Promise<FoundDrafts> {
  const folder = globFolder(pattern, cwd)
  if (folder === null) throw new UsageError(`Cannot find ${pattern}.${sibling(pattern, cwd)}`)
  const { glob: search } = await import('tinyglobby')
  const matches = await search(pattern.split('\\').join('/'), searchOptions(cwd, followLinks))
  if (matches.length === 0) throw new UsageError(`No file matches ${pattern}.`)
  return followLinks ? { paths: matches, left: [] } : withoutLinksOut(matches, resolve(cwd, folder))
}

/** The folder that a glob begins in, "drafts/" of "drafts/a*.md"; null for a path that is no glob, as one that is there. */
export function globFolder(pattern: string, cwd: string): string | null {
  if (statOf(resolve(cwd, pattern)) !== undefined) return null
  const first = pattern.search(/[*?[\]{}!]/)
  return first < 0 ? null : pattern.slice(0, pattern.lastIndexOf('/', first) + 1)
}

function searchOptions(cwd: string, followSymbolicLinks: boolean) {
  return {
    cwd,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks,
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

/** The path without links; itself where nothing can be read. */
function realOf(path: string): string {
  try {
    return path === '-' ? path : realpathSync(path)
  } catch {
    return path
  }
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
