/** Graded sections and labelled sentences as the numbers that the grade model is learned from. */

import {
  type ItemNumbers,
  itemNumbers,
  standardItems
} from '../../core/src/understand/sections/grade-model.ts'
import { likenessBy, shareItems } from '../../core/src/understand/sections/improvement-share.ts'
import { countRows, dampened, type WordCounts } from '../../core/src/understand/sections/section-words.ts'
import { unpackLinear, weightOf } from '../../core/src/understand/weights/linear.ts'
import { wordFeaturesOf } from './analysed.ts'
import type { GradedSection, LabelledSentence } from './graded-sections.ts'
import type { SparseRows } from './linear.ts'
import { packLinear } from './pack-linear.ts'

/** Fewer authorities might be named by a feature. */
const fewestAuthorities = 25

export interface SectionMaterial {
  readonly sections: readonly GradedSection[]
  readonly labelled: readonly LabelledSentence[]
  /** Feature numbers, ascending; a feature's row is its place. */
  readonly features: Uint32Array
  readonly rarity: Float64Array
  /** Distinct sentences of the sections, then the labelled ones. */
  readonly rows: SparseRows
  readonly distinct: number
  /** Distinct sentence numbers of each section. */
  readonly members: readonly (readonly number[])[]
  /** The section each distinct sentence is first seen in. */
  readonly home: Int32Array
  /** The other sections of each section's report. */
  readonly mates: readonly (readonly number[])[]
  readonly words: readonly WordCounts[]
  /** Words of what its report lists as needing to improve; null where it lists nothing. */
  readonly itemWords: readonly (WordCounts | null)[]
  readonly items: { readonly mean: ItemNumbers; readonly spread: ItemNumbers }
  /** Standard numbers of items, of all and of a section's own; zeros where nothing is listed. */
  readonly itemNumbers: readonly ItemNumbers[]
}

export function sectionMaterial(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[]
): SectionMaterial {
  const { texts, members, home } = distinctSentences(sections)
  const found = texts.map(wordFeaturesOf)
  const { features, counts } = commonFeatures(
    found,
    Array.from(home, section => sections[section]?.authority ?? '')
  )
  const places = new Map(Array.from(features, (feature, row) => [feature, row]))
  const known = (all: Uint32Array) => Int32Array.from([...all].flatMap(one => places.get(one) ?? [])).sort()
  const rarity = asShipped(
    features,
    counts.map(count => Math.sqrt(Math.log((1 + texts.length) / (1 + count))))
  )
  const ids = [...found.map(known), ...labelled.map(({ text }) => known(wordFeaturesOf(text)))]
  const words = members.map(list => dampened(countRows(list.map(number => ids[number] as Int32Array))))
  const mates = sections.map(({ report }, i) =>
    sections.flatMap((other, j) => (j !== i && other.report === report ? [j] : []))
  )
  const listed = sections.map(({ items }) => items.map(text => known(wordFeaturesOf(text))))
  return {
    sections,
    labelled,
    features,
    rarity,
    rows: sparseRows(ids, rarity),
    distinct: texts.length,
    members,
    home,
    mates,
    words,
    itemWords: listed.map(list => (list.length === 0 ? null : dampened(countRows(list)))),
    ...numbersOfItems(listed, mates, words, rarity)
  }
}

function distinctSentences(sections: readonly GradedSection[]) {
  const numbers = new Map<string, number>()
  const homes: number[] = []
  const members = sections.map(({ sentences }, i) =>
    sentences.map(text => {
      let number = numbers.get(text)
      if (number === undefined) {
        number = numbers.size
        numbers.set(text, number)
        homes.push(i)
      }
      return number
    })
  )
  return { texts: [...numbers.keys()], members, home: Int32Array.from(homes) }
}

/** Features that stand in the reports of enough authorities, and in how many sentences. */
function commonFeatures(sentences: readonly Uint32Array[], authorities: readonly string[]) {
  const seen = new Map<number, { count: number; authorities: Set<string> }>()
  sentences.forEach((all, i) => {
    for (const feature of all) {
      let entry = seen.get(feature)
      if (entry === undefined) {
        entry = { count: 0, authorities: new Set() }
        seen.set(feature, entry)
      }
      entry.count++
      entry.authorities.add(authorities[i] as string)
    }
  })
  const common = [...seen].filter(([, entry]) => entry.authorities.size >= fewestAuthorities)
  common.sort(([a], [b]) => a - b)
  return {
    features: Uint32Array.from(common, ([feature]) => feature),
    counts: Float64Array.from(common, ([, { count }]) => count)
  }
}

/** Rounded as it will be shipped, so that training and reading see the same lengths. */
function asShipped(features: Uint32Array, values: Float64Array): Float64Array {
  const model = unpackLinear(
    packLinear(['rarity'], features, [{ bias: 0, weights: Float32Array.from(values) }])
  )
  return Float64Array.from(features, (_, row) => weightOf(model, row, 0))
}

/** Rows of length 1: the rarity of each feature, scaled. */
function sparseRows(lists: readonly Int32Array[], rarity: Float64Array): SparseRows {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length
  })
  const ids = new Int32Array(starts[lists.length] as number)
  const values = new Float64Array(ids.length)
  lists.forEach((list, i) => {
    let square = 0
    for (const id of list) square += (rarity[id] as number) ** 2
    const length = Math.sqrt(square) || 1
    const start = starts[i] as number
    ids.set(list, start)
    list.forEach((id, j) => {
      values[start + j] = (rarity[id] as number) / length
    })
  })
  return { starts, ids, values, width: rarity.length }
}

function numbersOfItems(
  listed: readonly (readonly Int32Array[])[],
  mates: readonly (readonly number[])[],
  words: readonly WordCounts[],
  rarity: Float64Array
) {
  const likenessOf = likenessBy(row => rarity[row] as number)
  const raw = listed.map((items, i) => {
    if (items.length === 0) return null
    const group = [i, ...(mates[i] as readonly number[])]
    const shares = shareItems(
      items,
      group.map(section => words[section] as WordCounts),
      likenessOf
    )
    return itemNumbers(shares[0] ?? { all: 0, own: 0 })
  })
  const present = raw.flatMap(numbers => (numbers === null ? [] : [numbers]))
  const mean = (at: 0 | 1) => present.reduce((sum, one) => sum + one[at], 0) / (present.length || 1)
  const spread = (at: 0 | 1) => {
    const middle = mean(at)
    return (
      Math.sqrt(present.reduce((sum, one) => sum + (one[at] - middle) ** 2, 0) / (present.length || 1)) || 1
    )
  }
  const pair = (of: (at: 0 | 1) => number): ItemNumbers => [rounded(of(0)), rounded(of(1))]
  const items = { mean: pair(mean), spread: pair(spread) }
  return {
    items,
    itemNumbers: raw.map(
      (numbers): ItemNumbers => (numbers === null ? [0, 0] : standardItems(numbers, items))
    )
  }
}

/** As many digits as the shipped model keeps. */
export function rounded(value: number): number {
  return Number(value.toPrecision(7))
}
