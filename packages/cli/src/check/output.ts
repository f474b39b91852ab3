import { resolve } from 'node:path'
import { nodeFiles } from '@touchstone/project/node'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'

/** Writes what `--output` asks for, whole or not at all. */
export async function writeOutput(output: string, text: string, io: Pick<Io, 'cwd'>): Promise<void> {
  const path = resolve(io.cwd, output)
  try {
    await nodeFiles.writeFile(path, text)
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`)
  }
}
