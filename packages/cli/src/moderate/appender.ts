/** Writes lines behind one another into a file, one write at a time, and tells where each stands. */
import type { FileHandle } from 'node:fs/promises'

/** Where a line stands in its file, in bytes, without its end. */
export interface Spot {
  readonly file: FileHandle
  readonly start: number
  readonly length: number
}

const lineEnd = Buffer.from('\n')

export class Appender {
  readonly file: FileHandle
  #end: number
  #queue: Promise<unknown> = Promise.resolve()

  /** Goes on behind `end`. */
  constructor(file: FileHandle, end = 0) {
    this.file = file
    this.#end = end
  }

  append(line: string | Uint8Array): Promise<Spot> {
    const next = this.#queue.then(async () => {
      const bytes = Buffer.concat([typeof line === 'string' ? Buffer.from(line) : line, lineEnd])
      const start = this.#end
      for (let at = 0; at < bytes.length; ) {
        // A disk that is nearly full takes a part, and fails at the rest.
        at += (await this.file.write(bytes, at, bytes.length - at, start + at)).bytesWritten
      }
      this.#end += bytes.length
      return { file: this.file, start, length: bytes.length - 1 }
    })
    this.#queue = next.catch(() => {})
    return next
  }
}

export async function lineAt(spot: Spot, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<string> {
  const { file, start, length } = spot
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await file.read(buffer, 0, length, start)
  if (bytesRead < length) throw new Error('a file that the run keeps was cut short while it ran')
  return buffer.toString(encoding)
}
