/** The words of a draft's passages as numbers, so that passages are compared by words and not by marks, case or line ends. */

/** A passage of a draft: a numbered paragraph, or one of the opening summary. */
export interface Prose {
  /** The printed number; null where there is none. */
  readonly paragraph: number | null
  readonly text: string
}

export interface Words {
  /** A number for each word, the same for the same word. */
  readonly hashes: Uint32Array
  /** Where each word stands: its passage, and its offsets there. */
  readonly passage: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

export function wordsOf(prose: readonly Prose[]): Words {
  // A word and what parts it from the next take two letters at least.
  const most = prose.reduce((sum, { text }) => sum + ((text.length + 1) >> 1), 0)
  const column = () => new Uint32Array(most)
  const [hashes, passages, start, end] = [column(), column(), column(), column()]
  let count = 0
  for (const [passage, { text }] of prose.entries()) {
    eachWord(text, (hash, from, to) => {
      hashes[count] = hash
      passages[count] = passage
      start[count] = from
      end[count] = to
      count++
    })
  }
  return {
    hashes: hashes.slice(0, count),
    passage: passages.slice(0, count),
    start: start.slice(0, count),
    end: end.slice(0, count)
  }
}

type KeepWord = (hash: number, start: number, end: number) => void

function eachWord(text: string, keep: KeepWord): void {
  if (plain.test(text)) eachPlainWord(text, keep)
  else
    for (const { 0: printed, index } of text.matchAll(word))
      keep(hashOf(printed.toLowerCase().replaceAll('’', "'")), index, index + printed.length)
}

const begun = 0x811c9dc5
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)
const done = (hash: number) => (hash ^ (hash >>> 15)) >>> 0

function hashOf(text: string): number {
  let hash = begun
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at))
  return done(hash)
}

/** Text without letters from elsewhere: its words are read letter by letter, several times as fast. */
const plain = /^[\0-\x7f\u2010-\u2026]*$/
const [none, letter, digit, apostrophe] = [0, 1, 2, 3]

function kindOf(code: number): number {
  const lower = code | 32
  if (lower >= 97 && lower <= 122) return letter
  if (code >= 48 && code <= 57) return digit
  return code === 39 || code === 0x2019 ? apostrophe : none
}

/** The words that `word` matches, with their hashes as `hashOf` makes them. */
function eachPlainWord(text: string, keep: KeepWord): void {
  for (let at = 0; at < text.length; ) {
    let kind = kindOf(text.charCodeAt(at))
    if (kind !== letter && kind !== digit) {
      at++
      continue
    }
    const start = at
    let hash = begun
    // Behind an apostrophe stand letters alone, and it belongs to the word where one follows it.
    for (let behind = false; at < text.length; at++) {
      const code = text.charCodeAt(at)
      kind = kindOf(code)
      if (kind === letter) hash = step(hash, code | 32)
      else if (kind === digit && !behind) hash = step(hash, code)
      else if (kind === apostrophe && kindOf(text.charCodeAt(at + 1)) === letter) {
        hash = step(hash, 39)
        behind = true
      } else break
    }
    keep(done(hash), start, at)
  }
}
