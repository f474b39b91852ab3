/** Whether a sentence goes on about an earlier time than that of the report. */
import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import type { Sentence } from '../sentence-facts.ts'

/** Sentences before it in its paragraph that may have said of which time it speaks. */
const tellTime = 3
const earlierTime =
  /\b(?:last|previous|earlier|first|full|20\d\d) (?:[\w-]+ ){0,3}?(?:inspection|visit)s?\b|\b(?:in|since|from|during|after|following|until|between) (?:[\w-]+ ){0,2}20\d\d\b|\b(?:history|years ago|at (?:that|the) time)\b/i

/** "… since the inspection in 2017, when too many children were left at risk". */
const backThen = new RegExp(
  `(?:${earlierTime.source})[^.;]{0,30}\\bwhen\\b[^.;]{0,200}\\b(?:was|were|had)\\b`,
  'i'
)

/** Whether a sentence in the past tense goes on about an earlier time: what the last inspection found, how things came about. */
export function tellsHistory(sentences: readonly Sentence[], at: number): boolean {
  const sentence = sentences[at]
  if (sentence === undefined) return false
  if (backThen.test(sentence.text)) return true
  if (!inThePast(sentence.analysis)) return false
  return sentences.slice(Math.max(0, at - tellTime), at + 1).some(({ text }) => earlierTime.test(text))
}

/** Whether the main clauses are in the past tense: their first verb is, and no other verb of theirs is of today. */
function inThePast({ words, clauses }: SentenceAnalysis): boolean {
  const verbs = clauses
    .filter(({ kind }) => kind === 'main')
    .flatMap(({ from, to }) => words.slice(from, to))
    .filter(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const [first] = verbs
  if (
    first === undefined ||
    verbs.some(({ lower }) => /^(?:is|are|do|does|has|have|can|will|remains?)$/.test(lower))
  )
    return false
  return /^(?:was|were|had|did)$/.test(first.lower) || (first.pos === 'VERB' && /ed$/.test(first.lower))
}
