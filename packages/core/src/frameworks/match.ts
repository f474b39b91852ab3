import type { Framework } from './framework.ts'
import { titleMarkLength } from './title-mark.ts'
import { wordsApart } from './words-apart.ts'

/** The judgement that a printed title names. */
export interface MatchedJudgement {
  /** The judgement's id. */
  readonly judgement: string
  /** True when the words are only near a title ("children care leavers"). */
  readonly misnamed: boolean
  /**
   * What was matched: a title or accepted variant, a known misprint, the short name alone ("care leavers"), or a title
   * that is a word or two away.
   */
  readonly by: 'title' | 'misprint' | 'short' | 'near'
}

interface Titles {
  readonly exact: ReadonlyMap<string, MatchedJudgement>
  readonly near: readonly { readonly judgement: string; readonly words: readonly string[] }[]
  /** All words of all titles. */
  readonly vocabulary: ReadonlySet<string>
  /** Longer words are no title. */
  readonly longest: number
}

/** How many words nearer than any other judgement's a near title must be. */
const margin = 2

const titlesOf = new WeakMap<readonly Framework[], Titles>()

/**
 * The judgement that a printed title names in any of the frameworks, whatever its case, quotes, spaces, leading number
 * or "The". Null when it names none, or could be two.
 */
export function matchJudgement(frameworks: readonly Framework[], words: string): MatchedJudgement | null {
  const titles = titlesOf.get(frameworks) ?? indexed(frameworks)
  if (words.length > titles.longest) return null
  const title = normalTitle(words)
  return titles.exact.get(title) ?? nearTitle(titles, title)
}

/** No grade is printed with more words around it. */
const longestGrade = 200

/** The grades of the frameworks by each way to print them; where two name it the same way, the first counts. */
export function gradesByName(frameworks: readonly Framework[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, label, variants } of frameworks.flatMap(({ grades }) => grades)) {
    for (const name of [label, ...variants].map(normalTitle)) if (!names.has(name)) names.set(name, id)
  }
  return names
}

/** The id of the grade that the printed words name, whatever their case, spaces and final stop; null when they name none. */
export function matchGrade(grades: ReadonlyMap<string, string>, words: string): string | null {
  if (words.length > longestGrade) return null
  return grades.get(normalTitle(words)) ?? grades.get(normalTitle(withoutSigns(words))) ?? null
}

/** Part of a pattern: the label in front of a grade, "Grade: ". */
export const gradeLabel = '(?:grade|judge?ment|rating)\\s*[:\u2013-]\\s*'
const signBefore = new RegExp(`^[^\\p{L}\\d]*(?:${gradeLabel})?`, 'iu')

/** Without what may stand around a grade: a label, a tick or another sign, the mark of a footnote: "Grade: Good", "\u2714 Good", "Good*", "Good [1]", "Good (2)". */
function withoutSigns(words: string): string {
  return words
    .replace(signBefore, '')
    .replace(/(?:\s|\p{So}|\p{Sk}|\ufe0f|\u200d)+$/u, '')
    .replace(/(?:\s?[*\u2020\u2021\u00b9\u00b2\u00b3]{1,3}|\s?\[\d{1,2}\]|\s?\(\d\)|(?<=\p{L})\d)$/u, '')
}

/** Lower case, single spaces, straight quotes, no leading mark or "the", no stop or colon at the end. */
export function normalTitle(words: string): string {
  return words
    .slice(titleMarkLength(words))
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ ?[.:?]$/, '')
}

function indexed(frameworks: readonly Framework[]): Titles {
  const exact = new Map<string, MatchedJudgement>()
  const near = new Map<string, { judgement: string; words: readonly string[] }>()
  const add = (title: string, match: MatchedJudgement) => {
    const normal = normalTitle(title)
    if (!exact.has(normal)) exact.set(normal, match)
    if (match.by !== 'short' && !near.has(normal))
      near.set(normal, { judgement: match.judgement, words: normal.split(' ') })
  }
  const all = frameworks.flatMap(framework => framework.judgements)
  for (const one of all) {
    for (const title of [one.title, ...one.variants])
      add(title, { judgement: one.id, misnamed: false, by: 'title' })
  }
  for (const one of all) {
    for (const title of one.misprints) add(title, { judgement: one.id, misnamed: true, by: 'misprint' })
  }
  for (const one of all) add(one.short, { judgement: one.id, misnamed: true, by: 'short' })
  const lengths = [...exact.keys()].map(title => title.length)
  const vocabulary = new Set([...near.values()].flatMap(({ words }) => words))
  const titles = { exact, near: [...near.values()], vocabulary, longest: Math.max(...lengths, 0) * 2 + 20 }
  titlesOf.set(frameworks, titles)
  return titles
}

function nearTitle(titles: Titles, title: string): MatchedJudgement | null {
  const words = title.split(' ')
  const allowed = words.length >= 10 ? 3 : words.length >= 6 ? 2 : 1
  // Every word that stands in no title costs at least one.
  if (words.filter(word => !titles.vocabulary.has(word)).length > allowed) return null
  const best = new Map<string, number>()
  for (const candidate of titles.near) {
    if (candidate.words.length < 3 && candidate.words.length !== words.length) continue
    const apart = wordsApart(candidate.words, words, allowed + margin)
    if (apart < (best.get(candidate.judgement) ?? Number.POSITIVE_INFINITY))
      best.set(candidate.judgement, apart)
  }
  const [first, second] = [...best].sort((a, b) => a[1] - b[1])
  if (first === undefined || first[1] > allowed || words.length < 2) return null
  if (second !== undefined && second[1] - first[1] < margin) return null
  return { judgement: first[0], misnamed: true, by: 'near' }
}
