/**
 * Which section of a report each improvement item speaks of. An item names no judgement, so it is shared out among the
 * sections by the likeness of their words.
 */

import { placeIn } from '../weights/sorted.ts'
import type { WordCounts } from './section-words.ts'

/** A section's share of a list, and the whole of it. */
export interface ItemShare {
  readonly all: number
  readonly own: number
}

/** How sharply the likest section is preferred, for likenesses of spread 1. */
const sharpness = 2

/** How like an item and a section are. */
export type LikenessOf = (item: Int32Array, section: WordCounts) => number

/** `rarity` tells how telling each row is; the rarest words decide. The same two objects are compared once. */
export function likenessBy(rarity: (row: number) => number): LikenessOf {
  const lengths = new WeakMap<object, number>()
  const lengthOf = (owner: object, rows: Int32Array, counts?: Float64Array): number => {
    const known = lengths.get(owner) ?? length(rows, rarity, counts)
    lengths.set(owner, known)
    return known
  }
  const kept = new WeakMap<WordCounts, WeakMap<Int32Array, number>>()
  return (item, section) => {
    let known = kept.get(section)
    if (known === undefined) {
      known = new WeakMap()
      kept.set(section, known)
    }
    let like = known.get(item)
    if (like === undefined) {
      const sectionLength = lengthOf(section, section.rows, section.counts)
      like = likeness(item, section, rarity) / lengthOf(item, item) / sectionLength
      known.set(item, like)
    }
    return like
  }
}

export function shareItems(
  items: readonly Int32Array[],
  sections: readonly WordCounts[],
  likenessOf: LikenessOf
): ItemShare[] {
  const likenesses = items.map(item => {
    const row = sections.map(section => likenessOf(item, section))
    const mean = row.reduce((sum, value) => sum + value, 0) / (row.length || 1)
    return row.map(value => value - mean)
  })
  const square = likenesses.flat().reduce((sum, value) => sum + value * value, 0)
  const spread = Math.sqrt(square / (items.length * sections.length || 1)) || 1
  const own = new Float64Array(sections.length)
  for (const row of likenesses) {
    const powers = row.map(value => Math.exp((sharpness * value) / spread))
    const sum = powers.reduce((total, power) => total + power, 0)
    powers.forEach((power, s) => {
      own[s] = (own[s] as number) + power / sum
    })
  }
  return sections.map((_, s) => ({ all: items.length, own: own[s] as number }))
}

function length(rows: Int32Array, rarity: (row: number) => number, counts?: Float64Array): number {
  let square = 0
  for (let i = 0; i < rows.length; i++) square += ((counts?.[i] ?? 1) * rarity(rows[i] as number)) ** 2
  return Math.sqrt(square) || 1
}

function likeness(item: Int32Array, section: WordCounts, rarity: (row: number) => number): number {
  const { rows, counts } = section
  let sum = 0
  for (const row of item) {
    const at = placeIn(rows, row)
    if (at >= 0) sum += (counts[at] as number) * rarity(row) ** 2
  }
  return sum
}
