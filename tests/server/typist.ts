/** A seeded client that edits at random, takes edits back, closes and opens again, and knows the text it should have. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import type { Client } from './client.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** Mulberry32: small, and the same numbers everywhere. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const width: Readonly<Record<Encoding, (text: string) => number>> = {
  'utf-8': text => Buffer.byteLength(text),
  'utf-16': text => text.length,
  'utf-32': text => [...text].length
}

const words = [
  'a',
  ' children',
  '.',
  '\n',
  '\r\n',
  '\r',
  'é',
  '😀',
  '|',
  '# ',
  '- ',
  '17. ',
  '<!--',
  '-->',
  '(',
  ': good',
  '\t',
  ''
]

interface Undo {
  readonly start: number
  readonly end: number
  readonly text: string
}

export class Typist {
  text: string
  readonly #original: string
  readonly #client: Client
  readonly #uri: string
  readonly #encoding: Encoding
  readonly #next: () => number
  #undo: Undo[] = []

  constructor(client: Client, uri: string, text: string, encoding: Encoding, seed: number) {
    this.#client = client
    this.#uri = uri
    this.text = text
    this.#original = text
    this.#encoding = encoding
    this.#next = random(seed)
  }

  /** One step: mostly an edit, at times several at once, one taken back, or all of the text anew. */
  async step(): Promise<void> {
    const dice = this.#next()
    if (dice < 0.02) await this.#reopen()
    else if (dice < 0.03) await this.#send([this.#whole()])
    else if (dice < 0.25 && this.#undo.length > 0) await this.#send([this.#back()])
    else if (dice < 0.35) await this.#send([this.#edit(), this.#edit(), this.#edit()])
    else await this.#send([this.#edit()])
  }

  async #send(changes: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.#client.change(this.#uri, ...changes)
  }

  async #reopen(): Promise<void> {
    await this.#client.close(this.#uri)
    await this.#client.open(this.#uri, this.text)
  }

  #whole(): TextDocumentContentChangeEvent {
    this.#undo = []
    this.text = this.#original
    return { text: this.text }
  }

  /** What was typed may have become half of a line's end; then as much is taken back as a client can name. */
  #back(): TextDocumentContentChangeEvent {
    const { start, end, text } = this.#undo.pop() as Undo
    return this.#replace(this.#atCharacter(start), this.#atCharacter(end), text, false)
  }

  #edit(): TextDocumentContentChangeEvent {
    const start = this.#offset()
    const reach = this.#next() < 0.5 ? 0 : Math.floor(this.#next() ** 4 * 400)
    const end = this.#atCharacter(Math.min(this.text.length, start + reach))
    const text = words[Math.floor(this.#next() * words.length)] as string
    return this.#replace(start, Math.max(start, end), text, true)
  }

  #replace(start: number, end: number, text: string, remember: boolean): TextDocumentContentChangeEvent {
    const range = { start: this.#position(start), end: this.#position(end) }
    if (remember) this.#undo.push({ start, end: start + text.length, text: this.text.slice(start, end) })
    this.text = this.text.slice(0, start) + text + this.text.slice(end)
    return { range, text }
  }

  #offset(): number {
    return this.#atCharacter(Math.floor(this.#next() * (this.text.length + 1)))
  }

  /** Neither between the halves of a character nor inside a line's end, where no client can stand. */
  #atCharacter(offset: number): number {
    const [before = '', after = ''] = [this.text[offset - 1], this.text[offset]]
    const inside = (before === '\r' && after === '\n') || /[\ud800-\udbff]/.test(before)
    return inside ? offset - 1 : offset
  }

  #position(offset: number): { line: number; character: number } {
    const lines = this.text.slice(0, offset).split(/\r\n|\n|\r/)
    return { line: lines.length - 1, character: width[this.#encoding](lines.at(-1) ?? '') }
  }
}
