/** The words that the grade model sees of a sentence: stems and pairs of stems, the words of the grade scale hidden. */
import { stemmer } from 'stemmer'

const gradeWords =
  /\b(?:outstanding|inadequate(?:ly)?|requir(?:es?|ing|ed) improvement(?: to be good)?|good|better)\b/g
const words = /[a-z]+(?:'[a-z]+)?|\d+/g
/** Longer sentences are lists; what they say is said in this many words. */
const mostWords = 200

/**
 * The distinct stems of a sentence and of its neighbouring pairs, in order of appearance; `^` and `$` stand for its
 * beginning and end. Grade words are left out, so that only the description speaks. `stemOf` may remember its words.
 */
export function gramsOf(text: string, stemOf: (word: string) => string = stemmer): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(gradeWords, ' ')
    .replace(/'s\b/g, '')
  const grams = new Set<string>()
  let before = '^'
  let count = 0
  for (const [word] of plain.matchAll(words)) {
    if (++count > mostWords) break
    const stem = stemOf(word)
    grams.add(stem)
    grams.add(`${before} ${stem}`)
    before = stem
  }
  grams.add(`${before} $`)
  return [...grams]
}
