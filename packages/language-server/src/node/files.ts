/** The disk as the server's file system. */
import { lstat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { nodeFiles } from '@touchstone/project/node'
import type { FileSystem } from '../runtime.ts'

export const diskFileSystem: FileSystem = {
  files: nodeFiles,
  pathOf(uri) {
    try {
      return uri.startsWith('file:') ? fileURLToPath(uri) : null
    } catch {
      // A file address of another machine or platform is no file of this one.
      return null
    }
  },
  uriOf: path => pathToFileURL(path).href,
  async drafts(folder) {
    // Loaded at first use: few clients ask for drafts that are not open.
    const { glob } = await import('tinyglobby')
    const found = await glob('**/*.{md,markdown,txt}', {
      cwd: folder,
      absolute: true,
      onlyFiles: true,
      expandDirectories: false,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**']
    })
    const links = await Promise.all(
      found.map(async path => (await lstat(path).catch(() => null))?.isFile() !== true)
    )
    return found.filter((_, at) => !links[at])
  }
}
