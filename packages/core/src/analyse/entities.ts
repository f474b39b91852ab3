/**
 * Dates, numbers, percentages and durations among the words. By wink's tags and not by its own entities, which part "10"
 * from "working days" and take half as long as all of its tagging.
 */
import type { Entity, Hit, Word } from './analysis.ts'

type Plain = Pick<Word, 'text' | 'lower' | 'pos'>

const year = /^(?:19|20)\d\d$/
const day = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/

/** In order; none begins within another. `hits` say which words are months and which are units of time. */
export function entitiesOf(words: readonly Plain[], hits: readonly Hit[]): Entity[] {
  if (!words.some(({ pos }) => pos === 'NUM')) return []
  const months = startsOf(hits, 'time.month')
  const units = startsOf(hits, 'time.unit')
  const entities: Entity[] = []
  for (let at = 0; at < words.length; at++) {
    const entity = dateAt(words, at, months) ?? figureAt(words, at, units)
    if (entity === null) continue
    entities.push(entity)
    at = entity.to - 1
  }
  return entities
}

function startsOf(hits: readonly Hit[], id: string): ReadonlyMap<number, number> {
  return new Map(hits.filter(hit => hit.id === id).map(({ from, to }) => [from, to]))
}

/** "12 May 2026", "May 2026", "2026". */
function dateAt(words: readonly Plain[], from: number, months: ReadonlyMap<number, number>): Entity | null {
  const month = months.has(from)
    ? from
    : months.has(from + 1) && day.test(words[from]?.lower ?? '')
      ? from + 1
      : null
  if (month === null) return year.test(words[from]?.text ?? '') ? { kind: 'date', from, to: from + 1 } : null
  if (year.test(words[month + 1]?.text ?? '')) return { kind: 'date', from, to: month + 2 }
  return month > from ? { kind: 'date', from, to: month + 1 } : null
}

function figureAt(words: readonly Plain[], from: number, units: ReadonlyMap<number, number>): Entity | null {
  if (words[from]?.pos !== 'NUM') return null
  let to = from + 1
  while (words[to]?.pos === 'NUM' && !year.test(words[to]?.text ?? '')) to++
  const next = words[to]
  if (next?.text === '%') return { kind: 'percentage', from, to: to + 1 }
  if (next?.lower === 'per' && words[to + 1]?.lower === 'cent')
    return { kind: 'percentage', from, to: to + 2 }
  const unit = units.get(to)
  return unit === undefined ? { kind: 'number', from, to } : { kind: 'duration', from, to: unit }
}
