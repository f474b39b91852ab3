/** The marks of one draft, as its record holds them. */
import { winnow } from './winnow.ts'
import { type Prose, type Words, wordsOf } from './words.ts'

export interface DraftMarks {
  /** The number of the first word of each passage, words being counted through the draft. */
  readonly begins: Uint32Array
  /** For each mark two numbers: the hash of its run, and the word that it begins at. */
  readonly marks: Uint32Array
}

export function marksOf(prose: readonly Prose[]): DraftMarks {
  const words = wordsOf(prose)
  const marks: number[] = []
  winnow(words, (hash, at) => marks.push(hash, at))
  return { begins: beginsOf(words, prose.length), marks: Uint32Array.from(marks) }
}

function beginsOf({ passage }: Words, passages: number): Uint32Array {
  const begins = new Uint32Array(passages)
  let word = 0
  for (let at = 0; at < passages; at++) {
    begins[at] = word
    while (word < passage.length && passage[word] === at) word++
  }
  return begins
}

/** All of it as one row of numbers. */
export function numbersOf({ begins, marks }: DraftMarks): Uint32Array {
  const numbers = new Uint32Array(1 + begins.length + marks.length)
  numbers[0] = begins.length
  numbers.set(begins, 1)
  numbers.set(marks, 1 + begins.length)
  return numbers
}

export function marksIn(numbers: Uint32Array): DraftMarks {
  const passages = numbers[0] ?? 0
  return { begins: numbers.subarray(1, 1 + passages), marks: numbers.subarray(1 + passages) }
}
