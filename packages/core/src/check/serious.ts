/** Which sentences read as serious weaknesses, and which paragraphs an improvement item takes up. */
import type { SentenceAnalysis, Word } from '../analyse/analysis.ts'
import type { ItemFacts, ParagraphFacts, Sentence } from '../understand/facts.ts'
import type { Trace } from '../understand/items/trace.ts'
import { groupsIn, leansOnAnother, speaksOfFew, turnsAgainst } from '../understand/sentences/guards.ts'

/** Grave words in a sentence that is hardly a weakness mean the risk that was met. */
const leastWeakness = 0.5
/** A paragraph is taken up by an item when it is among its nearest this many, and near enough to the best. */
const nearest = 8
const within = 3.5

/** Whether a sentence reads as a weakness that touches children's safety and is not softened in the same breath. */
export function isSerious(sentence: Sentence): boolean {
  const { probabilities } = sentence.wording
  return probabilities[1] + probabilities[2] > leastWeakness && sentence.seriousness !== null
}

/** The paragraphs that an item rests on, or nearly does. */
export function takenUp(traces: readonly Trace[]): ReadonlySet<ParagraphFacts> {
  const taken = new Set<ParagraphFacts>()
  for (const { ranked } of traces) {
    const best = ranked[0]?.score ?? 0
    for (const { paragraph, score } of ranked.slice(0, nearest)) {
      if (score >= best - within) taken.add(paragraph)
    }
  }
  return taken
}

/** Whether a sentence leans on one before it in its paragraph that speaks of few: "These children remain …". */
export function leansOnFew(sentences: readonly Sentence[], at: number): boolean {
  const sentence = sentences[at]
  return (
    sentence !== undefined &&
    leansOnAnother(sentence.text) &&
    sentences.slice(0, at).some(({ text }) => speaksOfFew(text))
  )
}

/** Whether the next sentence takes a shortfall back: "However, …", "This was rectified at once". */
export function resolvedByNext(sentences: readonly Sentence[], at: number): boolean {
  const next = sentences[at + 1]
  if (next === undefined || next.wording.polarity !== 'strength') return false
  return (
    turnsAgainst(next.text) ||
    (leansOnAnother(next.text) && next.analysis.hits.some(({ id }) => id === 'scope.prevented.verb'))
  )
}

/** Groups so wide that an item which names one says little of what it means. */
const wide = new Set([
  'care leavers',
  'children in care',
  'fostering',
  'protection',
  'in need',
  'parents',
  'reviews'
])

/** Nouns that nearly every sentence of such a report has. */
const everyday = new Set(
  'child people person young leaver care service authority council practice work worker social staff team manager leader quality number family parent carer support need area time experience progress arrangement impact response level range place way some most many'.split(
    ' '
  )
)

/** What a sentence speaks of: the telling words in front of its first verb. */
function subjectOf({ words }: SentenceAnalysis): string[] {
  const verb = words.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  return tellingWords(verb < 0 ? words : words.slice(0, verb))
}

function tellingWords(words: readonly Word[]): string[] {
  return words.flatMap(({ pos, lemma }) =>
    (pos === 'NOUN' || pos === 'ADJ') && !everyday.has(lemma) ? lemma : []
  )
}

/** Whether an item has half of the telling words of a sentence's subject: "health" of "health arrangements", not "plans" of "personal education plans". */
function namesSubject({ sentences }: ItemFacts, subject: readonly string[]): boolean {
  const own = new Set(sentences.flatMap(({ analysis }) => tellingWords(analysis.words)))
  return subject.length > 0 && subject.filter(word => own.has(word)).length * 2 >= subject.length
}

/** Whether an item names what a sentence, or the one it leans on, is about: neglect, children who go missing, health. */
export function namedByItem(
  items: readonly ItemFacts[],
  sentences: readonly Sentence[],
  at: number
): boolean {
  const own = sentences[at]
  const subject = own === undefined ? [] : subjectOf(own.analysis)
  if (items.some(item => namesSubject(item, subject))) return true
  const text = own?.text ?? ''
  const whole = leansOnAnother(text) ? `${sentences[at - 1]?.text ?? ''} ${text}` : text
  const groups = groupsIn(whole).filter(group => !wide.has(group))
  return items.some(({ finding }) => groupsIn(finding).some(group => groups.includes(group)))
}
