/** The file system of Node, apart from the rest so that the rest runs in a browser. */
import { access, lstat, readdir, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { WritableFiles } from './files.ts'
import type { Project } from './load.ts'
import { makeFolder } from './make-folder.ts'
import { readRegularFile } from './regular-file.ts'
import { whyUnreadable } from './unreadable.ts'

export { answerSoon, keepSmall } from './engine.ts'
export { makeFolder } from './make-folder.ts'
export { openRegularFile, readRegularFile } from './regular-file.ts'
export { forget, isTrusted, trust, trusted } from './trust.ts'
export { aboveIsFile, forbidden, saidBySystem, whyUnreadable } from './unreadable.ts'

/** Loaded at first use: the parser of prose comes with it. */
export async function retextPlugins(project: Project) {
  return (await import('./plugins.ts')).retextPlugins(project)
}

/** Loaded at first use: see `LoadOptions.loadRules`. */
export async function ownRules(root: string, names: readonly string[]) {
  return (await import('./own-rules.ts')).ownRules(root, names)
}

/** Reads and writes the disk; a missing file reads as null, a folder in its place is an error. */
export const nodeFiles: WritableFiles = {
  async readFile(path) {
    try {
      return (await readRegularFile(path)).toString('utf8')
    } catch (error) {
      if (isMissing(error)) return null
      throw Object.assign(error as Error, { message: whyUnreadable(error) })
    }
  },
  async exists(path) {
    return access(path).then(
      () => true,
      () => false
    )
  },
  list: folder => readdir(folder).catch(() => []),
  folder(path) {
    const parent = dirname(path)
    return parent === path ? null : parent
  },
  resolve: (folder, path) => resolve(folder, path),
  relative(folder, path) {
    const way = relative(folder, path)
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null
    return sep === '/' ? way : way.split(sep).join('/')
  },
  real: realOf,
  async doubt(path, from) {
    const user = process.getuid?.()
    if (user === undefined) return null
    const [file, folder, own] = await Promise.all(
      [path, dirname(path), from].map(one => stat(one).catch(() => null))
    )
    // Who owns the drafts' folder, or may write there, could put settings into it anyway.
    if (!file || !folder || !own || anybodyWrites(own.mode)) return null
    if (![0, user, own.uid].includes(file.uid)) return 'it belongs to another user'
    return anybodyWrites(file.mode | folder.mode) ? 'anybody may write there' : null
  },
  async writeFile(path, text) {
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await makeFolder(dirname(path))
    // A link that somebody put in the folder would carry what is written to a file of their choice.
    if ((await lstat(path).catch(() => null))?.isSymbolicLink()) await rm(path)
    await writeFileAtomic(path, text)
  }
}

/** Of what is not there yet, its folder without links and its name. */
async function realOf(path: string): Promise<string> {
  const parent = dirname(path)
  return realpath(path).catch(async () =>
    parent === path ? path : join(await realOf(parent), basename(path))
  )
}

function anybodyWrites(mode: number): boolean {
  return (mode & 0o002) !== 0
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
