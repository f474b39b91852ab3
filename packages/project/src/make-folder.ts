import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, where they are not there. Rejects with the system's error. Node's own `recursive` never ends
 * where the system says "not there" of a folder that may not be made, as below /proc.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, mode).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || dirname(path) === path) throw error
      await makeFolder(dirname(path), mode)
      await mkdir(path, mode)
    })
  } catch (error) {
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) throw error
  }
}
