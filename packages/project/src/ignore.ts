import { gitignore } from './gitignore.ts'

export const ignoreFile = '.touchstoneignore'

/** Tells whether a path relative to the project's folder (with `/`) is ignored, and by which pattern's source. */
export type Ignored = (relativePath: string) => boolean

const never: Ignored = () => false

/** Patterns in gitignore syntax: those of the config, then the lines of `.touchstoneignore`, the later ones winning. */
export function ignored(patterns: readonly string[], fileText: string | null): Ignored {
  if (patterns.length === 0 && fileText === null) return never
  return gitignore([...patterns, ...(fileText?.replace(/^\uFEFF/, '').split('\n') ?? [])])
}
