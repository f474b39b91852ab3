/** The marks of one draft, as its record holds them. */
import { winnow } from './winnow.ts'
import { type Prose, wordsOf } from './words.ts'

/** For each mark two numbers: the hash of its run, and the word that it begins at. */
export function marksOf(prose: readonly Prose[]): Uint32Array {
  const marks: number[] = []
  winnow(wordsOf(prose), (hash, at) => marks.push(hash, at))
  return Uint32Array.from(marks)
}
