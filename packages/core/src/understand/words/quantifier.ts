/** How many a sentence speaks of, on a ladder from none to all. */
import type { Quantifier } from '../facts.ts'

/** Tried in this order; the earlier one wins where two begin at the same place. */
const ladder: readonly (readonly [Quantifier, string])[] = [
  ['some', 'not all|not every|not always|no longer all'],
  ['too-many', 'too many|far too many|too often|too frequently'],
  [
    'few',
    'too few|very few|(?:a |only a )?(?:very )?small (?:number|minority|proportion|cohort)|a few|few|a handful|a minority|a couple'
  ],
  [
    'nearly-all',
    'nearly all|almost all|(?:the )?vast majority|virtually all|almost every|nearly every|(?:the )?overwhelming majority'
  ],
  ['most', '(?:the )?large majority|most|mostly|in the main|largely|usually|typically'],
  ['majority', '(?:the |a )?majority|more than half|over half'],
  [
    'many',
    'many|a (?:large|high|significant|considerable) (?:number|proportion)|large numbers|often|a significant minority'
  ],
  ['none', 'none of|no (?:child|children|young people|care leavers|families|carers|foster carers)|never'],
  ['all', 'all|every|each|always|without exception'],
  ['some', 'some|several|a number of|a proportion of|sometimes|half of|at times|occasionally|in places']
]

const pattern = new RegExp(
  `(?<![\\w-])(?:${ladder.map(([, words]) => `(${words})`).join('|')})(?![\\w-])`,
  'gi'
)
/** Phrases in which a word of the ladder counts nothing. */
const idle =
  /\b(?:above all|at all|after all|at most|in all|all in all|how many|as many|so many|the most|each other)\b/gi

/** The quantifier that a sentence opens its statement with: the first on the ladder; null when there is none. */
export function quantifierOf(text: string): Quantifier | null {
  let spans: (readonly [number, number])[] | null = null
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index } = match
    spans ??= [...text.matchAll(idle)].map(found => [found.index, found.index + found[0].length] as const)
    if (spans.some(([start, end]) => start <= index && index < end)) continue
    const rung = ladder[match.slice(1).findIndex(group => group !== undefined)]
    if (rung) return rung[0]
  }
  return null
}
