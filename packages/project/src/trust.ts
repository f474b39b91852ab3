/** What a user has marked as their own, so that its code runs; kept in the user's settings, where no folder of drafts reaches. */
import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { ConfigError } from './problem.ts'
import { readRegularFile } from './regular-file.ts'
import { whyUnreadable } from './unreadable.ts'

/** Where it is kept: `$XDG_CONFIG_HOME/touchstone/trust.json`, or below `~/.config`. */
function trustFile(): string {
  const { XDG_CONFIG_HOME: given = '' } = process.env
  return join(isAbsolute(given) ? given : join(homedir(), '.config'), 'touchstone', 'trust.json')
}

/** The whole paths, without links, of folders and files that are marked. Throws a `ConfigError` when they cannot be read. */
export async function trusted(): Promise<readonly string[]> {
  const path = trustFile()
  let text: string
  try {
    text = (await readRegularFile(path)).toString('utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw new ConfigError([], `${path} cannot be read: ${whyUnreadable(error)}.`)
  }
  try {
    const { trusted } = JSON.parse(text) as { trusted: unknown }
    if (Array.isArray(trusted) && trusted.every(one => typeof one === 'string')) return trusted
  } catch {
    // Told below, as any other text that is none.
  }
  throw new ConfigError(
    [],
    `${path} is not what "touchstone trust" writes; take it away and mark the folders again.`
  )
}

/** Whether a file or folder is marked, or a folder that it lies in. */
export async function isTrusted(path: string): Promise<boolean> {
  const marked = await trusted()
  if (marked.length === 0) return false
  const real = await realpath(path).catch(() => path)
  return marked.some(one => {
    const way = relative(one, real)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  })
}

/** Marks a folder or a file; gives the whole path. */
export async function trust(path: string): Promise<string> {
  const real = await realpath(path)
  await write([...new Set([...(await trusted()), real])])
  return real
}

/** Takes a mark away, also of what is there no longer; tells whether there was one. */
export async function forget(path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => path)
  const before = await trusted()
  const after = before.filter(one => one !== path && one !== real)
  if (after.length < before.length) await write(after)
  return after.length < before.length
}

async function write(marked: readonly string[]): Promise<void> {
  const path = trustFile()
  const { default: writeFileAtomic } = await import('write-file-atomic')
  await makeFolder(dirname(path), 0o700)
  await writeFileAtomic(path, `${JSON.stringify({ trusted: [...marked].sort() }, null, 2)}\n`, {
    mode: 0o600
  })
}
