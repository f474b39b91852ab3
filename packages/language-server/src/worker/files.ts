/** Files that a worker has not, asked of the client by their addresses, which stand in for paths. */
import type { Connection } from 'vscode-languageserver'
import { ReadFileRequest } from '../protocol.ts'
import type { FileSystem } from '../runtime.ts'
import type { Session } from '../session.ts'

/** A client that does not say that it answers `touchstone/readFile` is not asked; then there are no settings. */
export function clientFileSystem(connection: Connection, session: Session): FileSystem {
  return {
    files: {
      readFile: async uri => {
        if (!session.abilities.readsFiles) return null
        return (await connection.sendRequest(ReadFileRequest, { uri })).text
      },
      writeFile: () =>
        Promise.reject(new Error('This editor cannot write the file; put the entry in by hand.')),
      folder: uri => {
        const root = rootOf(uri)
        if (uri.length <= root.length) return null
        return uri.slice(0, Math.max(uri.lastIndexOf('/'), root.length))
      },
      resolve: (folder, path) => {
        if (/^[\w+.-]+:/.test(path)) return path
        const root = rootOf(folder)
        const way = path.startsWith('/') ? path : `${folder.slice(root.length)}/${path}`
        return root + normal(way)
      },
      relative: (folder, uri) => {
        const prefix = folder.endsWith('/') ? folder : `${folder}/`
        return uri.startsWith(prefix) ? decodeURIComponent(uri.slice(prefix.length)) : null
      }
    },
    pathOf: uri => (uri.startsWith('untitled:') ? null : uri),
    uriOf: path => path,
    drafts: async () => null
  }
}

/** `vscode-vfs://github` of `vscode-vfs://github/owner/name/a.md`. */
function rootOf(uri: string): string {
  return /^[\w+.-]+:(?:\/\/[^/]*)?/.exec(uri)?.[0] ?? ''
}

function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
