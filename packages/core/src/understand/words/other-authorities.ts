/** English authorities that a sentence names as if it were about them: a name pasted from another report stands so. */
import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import { englishAuthorities } from './english-authorities.ts'
import { alternatives } from './patterns.ts'

export interface AuthorityUse {
  readonly name: string
  /** Half-open offsets into the sentence. */
  readonly start: number
  readonly end: number
  /** Whether the sentence speaks of it as of the inspected authority. */
  readonly asOwn: boolean
}

// Names are matched as they are printed: "reading" and "bury" are words.
const names = new RegExp(alternatives(englishAuthorities).source, 'g')
/** Cheap: every name has a word of three letters with a capital. */
const mayName = /[A-Z][A-Za-z]{2}/
const own = new Set(['in', 'of', 'across', 'for', 'within', 'throughout'])
/** Who belongs to an authority that stands right after "from" or "at" behind them. */
const people = /^(?:children|leavers|people|families|parents|missing)$/
const workers = /^(?:staff|leaders|managers|workers|practitioners)$/
/** How many words before "in" tell who is there. */
const reach = 7

/** The authorities that a sentence names, in order. */
export function authoritiesNamed(analysis: SentenceAnalysis): AuthorityUse[] {
  if (!mayName.test(analysis.text)) return []
  const found = [...analysis.text.matchAll(names)]
  if (found.length === 0) return []
  const distinct = new Set(found.map(([name]) => name)).size
  return found.map(({ 0: name, index: start }) => {
    const end = start + name.length
    return { name, start, end, asOwn: distinct === 1 && speaksOf(analysis, start, end) }
  })
}

function speaksOf({ words, hits, text }: SentenceAnalysis, start: number, end: number): boolean {
  const first = words.findIndex(word => word.end > start)
  let next = words.findIndex(word => word.start >= end)
  if (next < 0) next = words.length
  const possessive = /^'s?(?![a-z])/.test(text.slice(end))
  if (possessive) while (/^['s]+$/.test(words[next]?.lower ?? '')) next++
  const isAt = (id: string, from: number, to: number) =>
    hits.some(hit => hit.id === id && hit.from >= from && hit.from < to)
  // A virtual school is the council's own.
  if (isAt('place.institution', next, next + 3) && !isAt('place.council', next, next + 1)) return false
  if (isAt('place.beside', Math.max(0, first - reach), first)) return false
  if (isAt('place.helper', 0, words.length)) return false
  const article = words[first - 1]?.lower === 'the' ? 1 : 0
  const before = words[first - 1 - article]
  const last = words[first - 2 - article]
  // A longer name of something else: "Greater Exampleham", "Exampleham Central".
  if (before !== undefined && /^\p{Lu}/u.test(before.text) && first > 1 && before.pos === 'PROPN')
    return false
  if (
    /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end)) &&
    !/^\s+(?:City|County|Borough|Council|Metropolitan|Children|MBC)/.test(text.slice(end))
  )
    return false
  const council = words[next]?.lower !== 'to' && isAt('place.council', next, next + 4)
  if (/^(?:in|for)$/.test(before?.lower ?? '') && last?.lower === 'working')
    return words.slice(0, first).some(({ lower }) => workers.test(lower))
  if (before?.lower === 'in') return !isAt('place.there', Math.max(0, first - reach), first)
  if (before?.lower === 'on' && article === 1) return !isAt('place.there', Math.max(0, first - reach), first)
  if (before?.lower === 'from' && people.test(last?.lower ?? '') && words[next]?.lower !== 'and')
    return last?.lower === 'missing' || !isAt('place.there', 0, first)
  if (before?.lower === 'at' && workers.test(last?.lower ?? '')) return true
  if (before?.lower === 'by' && /\b(?:looked after|cared for) by $/.test(text.slice(0, start))) return true
  if (before !== undefined && before.pos === 'ADP' && !own.has(before.lower)) return false
  if (before?.lower === 'to' || before?.lower === 'and' || before?.lower === 'or') return false
  if (possessive && isAt('place.there', Math.max(0, first - 3), first)) return false
  if (possessive || council) return council || first <= 1
  return (
    (before !== undefined && own.has(before.lower) && !isAt('place.there', 0, first)) ||
    opensStatement(words, first, next)
  )
}

/** "Since then, Exampleham has …": the name is what the sentence is about. */
function opensStatement(words: SentenceAnalysis['words'], first: number, next: number): boolean {
  const verb = words[next]
  return (
    (first === 0 || words[first - 1]?.lower === ',') &&
    verb !== undefined &&
    (verb.pos === 'AUX' || verb.pos === 'VERB') &&
    /^(?:has|is|have|does|provides|offers|continues|works|knows|takes|needs|values|benefits|makes)$/.test(
      verb.lower
    )
  )
}
