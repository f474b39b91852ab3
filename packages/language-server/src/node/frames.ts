/** Cuts what a client writes into messages, and finds the next one behind what is none. */
import { Transform, type TransformCallback } from 'node:stream'

/** Bytes. No draft that an editor opens comes near; a length above it would make the server wait for ever. */
const longestBody = 1 << 26
const longestHead = 1 << 12

const name = 'content-length:'
const headEnd = '\r\n\r\n'

/**
 * Passes on whole messages only, head and body. Of anything else `bad` is told, and the stream goes on at the next head, also
 * where that stands inside the body that a wrong length claims: in JSON no line is broken within a string, so that a head can
 * be told from text that speaks of one.
 */
export class Frames extends Transform {
  readonly #bad: (message: string) => void
  #held: Buffer[] = []
  #size = 0
  /** Bytes to be had before it is worth looking again. */
  #needed = 0
  #lost = false

  constructor(bad: (message: string) => void) {
    super()
    this.#bad = bad
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#held.push(chunk)
    this.#size += chunk.length
    // A head inside a body that does not end is looked for in each part as it comes, and over its edge.
    if (this.#size >= this.#needed || this.#headCame()) this.#go()
    done()
  }

  #go(): void {
    let rest = Buffer.concat(this.#held)
    for (let next = this.#step(rest); next !== null; next = this.#step(rest)) rest = rest.subarray(next)
    this.#held = [rest]
    this.#size = rest.length
  }

  /** How many bytes of `held` are done with; null where more must come. */
  #step(held: Buffer): number | null {
    this.#needed = 0
    if (held.length === 0) return null
    const end = held.indexOf(headEnd)
    if (end < 0 && held.length <= longestHead) return null
    const length = end < 0 ? null : lengthIn(held.toString('latin1', 0, end))
    if (length === null) {
      this.#tell('A message begins with its Content-Length in bytes.')
      return headIn(held, 1) ?? (end < 0 ? held.length - longestHead / 2 : end + headEnd.length)
    }
    const whole = end + headEnd.length + length
    // One that begins inside may end beyond.
    const inside = headIn(held.subarray(0, whole + longestHead), end + headEnd.length)
    if (inside !== null && inside < whole) {
      this.#tell(`A message of ${length} bytes ended before them.`)
      return inside
    }
    this.#needed = whole
    if (held.length < whole) return null
    this.#lost = false
    this.push(held.subarray(0, whole))
    return whole
  }

  /** Once, until a message is understood again. */
  #tell(message: string): void {
    if (!this.#lost) this.#bad(message)
    this.#lost = true
  }

  /** Whether one stands in what came last, or over its edge. */
  #headCame(): boolean {
    const last = Buffer.concat(this.#held.slice(-2).map(chunk => chunk.subarray(-longestHead)))
    const newest = this.#held[this.#held.length - 1] as Buffer
    return headIn(last, 0) !== null || headIn(newest, 0) !== null
  }
}

/** The length that a head gives; null where it gives none that can be meant. */
function lengthIn(head: string): number | null {
  const lines = head.split('\r\n').filter(line => line.toLowerCase().startsWith(name))
  const value = lines.length === 1 ? (lines[0] as string).slice(name.length).trim() : ''
  if (!/^\d{1,9}$/.test(value) || Number(value) > longestBody) return null
  return head.split('\r\n').every(line => /^[\w-]+:/.test(line)) ? Number(value) : null
}

/** Where a whole head begins at `from` or behind it; null where there is none. */
function headIn(bytes: Buffer, from: number): number | null {
  const text = bytes.toString('latin1', from)
  const at = text.search(/Content-Length: *\d+ *\r\n/i)
  return at < 0 ? null : from + at
}
