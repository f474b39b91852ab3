import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** A shown path as services know it: relative to the root of the repository that the current folder lies in, with `/`. */
export function rooted(path: string, cwd: string): string {
  const root = rootOf(cwd)
  if (root === null) return path
  const way = relative(root, resolve(cwd, path))
  return way.startsWith('..') ? path : way.split(sep).join('/')
}

function rootOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? null : rootOf(above)
}
