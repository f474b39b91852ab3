/** Files that are written piece by piece and stand in their place whole or not at all, together. */

import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '@touchstone/project/node'

export interface WholeFile {
  write(text: string): Promise<void>
  /** The SHA-256 of what was written so far, in hexadecimal digits. */
  digest(): string
}

/** Gathered before it is handed to the disk, in characters. */
const gathered = 1 << 16

class Piecewise implements WholeFile {
  readonly #file: FileHandle
  readonly #hash = createHash('sha256')
  #pieces: string[] = []
  #length = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  async write(text: string): Promise<void> {
    this.#hash.update(text)
    this.#pieces.push(text)
    this.#length += text.length
    if (this.#length >= gathered) await this.flush()
  }

  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  async flush(): Promise<void> {
    const text = this.#pieces.join('')
    this.#pieces = []
    this.#length = 0
    if (text !== '') await this.#file.writeFile(text)
  }

  async close(): Promise<void> {
    await this.flush()
    await this.#file.sync()
    await this.#file.close()
  }
}

/** Writes files of a folder; none of them is in its place before all are written. */
export async function writeWhole(
  folder: string,
  names: readonly string[],
  write: (files: readonly WholeFile[]) => Promise<void>
): Promise<void> {
  await makeFolder(folder)
  const making = names.map(name => ({
    path: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.tmp`)
  }))
  const files: Piecewise[] = []
  try {
    for (const { path, temporary } of making) {
      await makeFolder(dirname(path))
      // A link that lies there would carry what is written elsewhere: "wx" opens no file that is there.
      await rm(temporary, { force: true })
      files.push(new Piecewise(await open(temporary, 'wx')))
    }
    await write(files)
    for (const file of files) await file.close()
    for (const { path, temporary } of making) await rename(temporary, path)
  } catch (error) {
    for (const file of files) await file.close().catch(() => {})
    for (const { temporary } of making) await rm(temporary, { force: true })
    throw error
  }
}
