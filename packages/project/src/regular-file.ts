import { constants, type FileHandle, open, stat } from 'node:fs/promises'

/** The bytes of a regular file, whatever links lead to it. Rejects as `openRegularFile` does. */
export async function readRegularFile(path: string): Promise<Buffer> {
  const file = await openRegularFile(path)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/**
 * A regular file, open for reading, whatever links lead to it. Rejects with `ENOTREG` for a device, a pipe or a socket: one that
 * lies in a folder of drafts would be read for ever.
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  // Looked at before it is opened too: opening a device can do something.
  refuse(await stat(path))
  // Without NONBLOCK the opening of a pipe waits for somebody who writes.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    refuse(await file.stat())
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

function refuse(found: Awaited<ReturnType<typeof stat>>): void {
  if (found.isFile() || found.isDirectory()) return
  throw Object.assign(new Error('it is a device, a pipe or a socket'), { code: 'ENOTREG', syscall: 'open' })
}
