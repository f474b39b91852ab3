import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../exit.ts'
import { whyUnwritable } from '../file-errors.ts'
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
    throw new UsageError(`${output} cannot be written: ${whyUnwritable(error)}`)
  }
}
