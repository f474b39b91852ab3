import { resolve } from 'node:path'
import { ConfigError } from './problem.ts'
import { isTrusted } from './trust.ts'

/** A package, or a part of one; no way through folders. */
const packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*$/

/**
 * Refuses code that a configuration names by its path, unless the user has marked it: a file comes with the folder, where a
 * package had to be installed. Throws a `ConfigError`.
 */
export async function refuseFile(name: string, root: string): Promise<void> {
  const path = resolve(root, name)
  if (packageName.test(name) || (await isTrusted(path))) return
  throw new ConfigError(
    [],
    `The plugin "${name}" of the configuration is a file and no package, and is not run. If it is yours: touchstone trust ${path}`
  )
}
