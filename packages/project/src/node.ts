/** The file system of Node, apart from the rest so that the rest runs in a browser. */
import { access, mkdir, readFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { WritableFiles } from './files.ts'
import type { Project } from './load.ts'

export { answerSoon, keepSmall } from './engine.ts'

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
      return await readFile(path, 'utf8')
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  async exists(path) {
    return access(path).then(
      () => true,
      () => false
    )
  },
  folder(path) {
    const parent = dirname(path)
    return parent === path ? null : parent
  },
  resolve: (folder, path) => resolve(folder, path),
  relative(folder, path) {
    const way = relative(folder, path)
    if (way === '' || way.startsWith('..') || isAbsolute(way)) return null
    return sep === '/' ? way : way.split(sep).join('/')
  },
  async writeFile(path, text) {
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, text)
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
