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
    for (const { 0: printed, index } of text.matchAll(word)) {
      hashes[count] = hashOf(printed.toLowerCase().replaceAll('’', "'"))
      passages[count] = passage
      start[count] = index
      end[count] = index + printed.length
      count++
    }
  }
  return {
    hashes: hashes.slice(0, count),
    passage: passages.slice(0, count),
    start: start.slice(0, count),
    end: end.slice(0, count)
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
