import { appendFile, lstat, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '@touchstone/project/node'
import { UsageError, WriteError } from '../exit.ts'
import { isPathError, whyUnwritable } from '../file-errors.ts'
import type { Io } from '../io.ts'

/** Writes what `--output` asks for, whole or not at all, in folders that are made for it. */
export async function writeOutput(
  output: string,
  content: string | Uint8Array,
  io: Pick<Io, 'cwd'>
): Promise<void> {
  const path = resolve(io.cwd, output)
  try {
    // A device or a pipe takes the bytes; it must never be replaced by a file.
    if (await isDevice(path)) return await appendFile(path, content)
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await makeFolder(dirname(path))
    // A link that somebody put in the folder would carry what is written to a file of their choice.
    if ((await lstat(path).catch(() => null))?.isSymbolicLink()) await rm(path)
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    throw writingRefused(output, error)
  }
}

/** What is told of a file that could not be written; exit code 2 where another name would help, else 3. */
export function writingRefused(name: string, error: unknown): UsageError | WriteError {
  const told = `${name} cannot be written: ${whyUnwritable(error)}`
  return isPathError(error) ? new UsageError(told) : new WriteError(told)
}

async function isDevice(path: string): Promise<boolean> {
  if (/^\/(dev\/(stdin|stdout|stderr|fd\/\d+)$|proc\/)/.test(path)) return true
  const found = await stat(path).catch(() => null)
  return found !== null && !found.isFile() && !found.isDirectory()
}
