/** The disk as the server's file system. */
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { nodeFiles } from '@touchstone/project/node'
import { shownScheme } from '../protocol.ts'
import type { FileSystem } from '../runtime.ts'

/** A document that the client shows as text stands for its file. */
const shownDocument = new RegExp(`^${shownScheme}:(.*)\\.txt$`)

export const diskFileSystem: FileSystem = {
  files: nodeFiles,
  pathOf(uri) {
    try {
      const shown = shownDocument.exec(uri)?.[1]
      if (shown !== undefined) return fileURLToPath(`file:${shown}`)
      return uri.startsWith('file:') ? fileURLToPath(uri) : null
    } catch {
      // A file address of another machine or platform is no file of this one.
      return null
    }
  },
  uriOf: path => pathToFileURL(path).href,
  async drafts(folder, documents) {
    // Loaded at first use: few clients ask for drafts that are not open.
    const { glob } = await import('tinyglobby')
    const endings = documents ? 'md,markdown,txt,docx,pdf' : 'md,markdown,txt'
    const found = await glob(`**/*.{${endings}}`, {
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
    // Word keeps a file of its own beside a document that is open in it.
    return found.filter((path, at) => !links[at] && !basename(path).startsWith('~$'))
  }
}
