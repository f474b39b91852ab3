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
  const found: { hash: number; passage: number; start: number; end: number }[] = []
  for (const [passage, { text }] of prose.entries()) {
    for (const { 0: printed, index } of text.matchAll(word))
      found.push({
        hash: hashOf(printed.toLowerCase().replaceAll('’', "'")),
        passage,
        start: index,
        end: index + printed.length
      })
  }
  return {
    hashes: Uint32Array.from(found, one => one.hash),
    passage: Uint32Array.from(found, one => one.passage),
    start: Uint32Array.from(found, one => one.start),
    end: Uint32Array.from(found, one => one.end)
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
