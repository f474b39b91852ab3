/** Marks of a whole batch on disk, parted by their hashes, so that one part at a time is in memory. */
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mark } from '@touchstone/moderation'

const buckets = 64
const numbersOfMark = 3
/** Numbers gathered in memory for each bucket before they are written. */
const gathered = 3 * 2048
/** Marks that are looked at together, about. */
const together = 1 << 14

export class Buckets {
  readonly #files: FileHandle[]
  readonly #buffers = Array.from({ length: buckets }, () => new Uint32Array(gathered))
  readonly #filled = new Uint32Array(buckets)

  private constructor(files: FileHandle[]) {
    this.#files = files
  }

  static async open(folder: string): Promise<Buckets> {
    const files: FileHandle[] = []
    for (let at = 0; at < buckets; at++) files.push(await open(join(folder, `marks-${at}`), 'w+'))
    return new Buckets(files)
  }

  add(hash: number, draft: number, at: number): void {
    const bucket = hash % buckets
    const from = this.#filled[bucket] as number
    const buffer = this.#buffers[bucket] as Uint32Array
    buffer[from] = hash
    buffer[from + 1] = draft
    buffer[from + 2] = at
    this.#filled[bucket] = from + numbersOfMark
    if (from + numbersOfMark === buffer.length) this.#buffers[bucket] = grown(buffer)
  }

  /** Writes what is gathered; called between drafts. */
  async flush(): Promise<void> {
    for (const [bucket, buffer] of this.#buffers.entries()) {
      const filled = this.#filled[bucket] as number
      if (filled === 0) continue
      await this.#files[bucket]?.writeFile(new Uint8Array(buffer.buffer, 0, filled * 4))
      this.#filled[bucket] = 0
    }
  }

  /** Marks a few thousand at a time, each time with all marks of the same hashes. */
  async *all(): AsyncGenerator<Mark[]> {
    await this.flush()
    for (const file of this.#files) {
      const { size } = await file.stat()
      const numbers = new Uint32Array(size / 4)
      await file.read(new Uint8Array(numbers.buffer), 0, size, 0)
      const parts = Math.ceil(numbers.length / (numbersOfMark * together))
      for (let part = 0; part < parts; part++) yield marksOfPart(numbers, part, parts)
    }
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close()
  }
}

/** Every so-many-th hash: marks as objects take many times the memory that they take as numbers. */
function marksOfPart(numbers: Uint32Array, part: number, parts: number): Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < numbers.length; at += numbersOfMark) {
    const hash = numbers[at] as number
    if (Math.floor(hash / buckets) % parts !== part) continue
    marks.push({ hash, draft: numbers[at + 1] as number, at: numbers[at + 2] as number })
  }
  return marks
}

/** Drafts can fill a bucket between two flushes. */
function grown(buffer: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(buffer.length * 2)
  larger.set(buffer)
  return larger
}
