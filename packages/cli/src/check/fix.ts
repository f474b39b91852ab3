import { readRegularFile } from '@touchstone/project/node'
import { whyUnwritable } from '../file-errors.ts'

/** Writes a fixed draft, whole or not at all; refuses when the file is not the one that was read. */
export async function writeFixed(
  path: string,
  before: Uint8Array,
  text: string
): Promise<{ refused: string } | null> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    if (!(await readRegularFile(path)).equals(before)) {
      return { refused: 'It changed while it was checked, so nothing was written; run it again.' }
    }
    await writeFileAtomic(path, text)
    return null
  } catch (error) {
    return { refused: `It cannot be written: ${whyUnwritable(error)}` }
  }
}
