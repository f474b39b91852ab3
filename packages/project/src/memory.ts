import type { WritableFiles } from './files.ts'

/** Files held in memory under `/`-separated paths: for the web worker's first read, and for tests. */
export function memoryFiles(files: Map<string, string>): WritableFiles {
  return {
    readFile: async path => files.get(path) ?? null,
    list: async folder =>
      [...files.keys()].filter(path => parentOf(path) === folder).map(path => path.split('/').pop() ?? ''),
    folder: path => (path === '/' ? null : parentOf(path)),
    resolve: (folder, path) => (path.startsWith('/') ? path : normalise(`${folder}/${path}`)),
    relative: (folder, path) => {
      const prefix = folder === '/' ? '/' : `${folder}/`
      return path.startsWith(prefix) ? path.slice(prefix.length) : null
    },
    writeFile: async (path, text) => {
      files.set(path, text)
    }
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
