import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'

/** Writes what `--output` asks for, whole or not at all, in folders that are made for it. */
export async function writeOutput(
  output: string,
  content: string | Uint8Array,
  io: Pick<Io, 'cwd'>
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  const path = resolve(io.cwd, output)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new UsageError(`${output} cannot be written: ${reasons[code] ?? `${message}.`}`)
  }
}

const aboveIsFile = 'a folder of its path is a file.'
const forbidden = 'its permissions forbid it.'
const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder; give the name of a file.',
  ENOTDIR: aboveIsFile,
  EEXIST: aboveIsFile,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: 'the disk may only be read.',
  ENOSPC: 'the disk is full.'
}
