/** Bytes joined, and marks looked for in them: characters of one byte each. */

/** Where `mark` stands at or behind `from`; below 0 where it does not. */
export function indexOfMark(bytes: Uint8Array, mark: string, from = 0): number {
  const first = mark.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (hasMark(bytes, at, mark)) return at
  return -1
}

export function hasMark(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false
  return true
}

/** The chunks in one; `length` is that of all of them. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Each byte as the character of its number. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
