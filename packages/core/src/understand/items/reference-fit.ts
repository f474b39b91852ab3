/** Which references of the framework fit an improvement item, by its words and by what its topics usually cite. */
import type { Framework, Judgement } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import type { ItemFacts } from '../passage-facts.ts'
import { topicsOf } from '../sections/topics.ts'
import type { ReferenceModel, TraceModel } from './trace-model.ts'

export interface FittingReference {
  /** `outcome 3` */
  readonly id: string
  /** Chance that an inspector would cite it. */
  readonly chance: number
}

/** References less likely than this beside the best are not offered. */
const leastShare = 0.25
const mostOffered = 3

/**
 * Best first; `known` are the item's stems. A framework whose judgements the weights know is given the references that they
 * know even where it does not ask for any, as older inspections did not; any other framework without references has none.
 */
export function expectedReferences(
  item: Pick<ItemFacts, 'finding'>,
  known: Iterable<number>,
  judgements: Float64Array,
  weights: TraceModel,
  framework: Framework,
  memory: Memory
): readonly FittingReference[] {
  const model = weights.references
  const ids = framework.references?.system.kinds.flatMap(kind =>
    kind.entries.map(({ number }) => `${kind.id} ${number}`)
  )
  const knows = framework.judgements.some(({ id }) => weights.judgements.includes(id))
  if (ids === undefined && !knows) return []
  const scored =
    ids === undefined || ids.some(id => model.ids.includes(id))
      ? byWords(known, judgements, model).filter(({ id }) => ids?.includes(id) ?? true)
      : byTopics(item, framework, memory)
  return scored.sort((a, b) => b.chance - a.chance)
}

/** The references to offer, best first: the best and those nearly as likely. */
export function offered(references: readonly FittingReference[]): readonly string[] {
  const best = references[0]?.chance ?? 0
  return references
    .filter(({ chance }) => chance >= best * leastShare)
    .slice(0, mostOffered)
    .map(({ id }) => id)
}

/** Scores of the model's references from stems and judgement chances. */
function referenceScores(
  known: Iterable<number>,
  judgements: Float64Array,
  model: ReferenceModel
): Float64Array {
  const count = model.ids.length
  const scores = Float64Array.from(model.bases)
  const add = (row: number, by: number) => {
    for (let at = 0; at < count; at++) {
      scores[at] = (scores[at] as number) + by * (model.weights[row * count + at] ?? 0)
    }
  }
  for (const stem of known) {
    const row = model.rows.get(stem)
    if (row !== undefined) add(row, 1)
  }
  judgements.forEach((chance, at) => {
    add(model.rows.size + at, chance)
  })
  return scores
}

function byWords(
  known: Iterable<number>,
  judgements: Float64Array,
  model: ReferenceModel
): FittingReference[] {
  const scores = referenceScores(known, judgements, model)
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return model.ids.map((id, at) => ({ id, chance: (powers[at] ?? 0) / sum }))
}

/** For a framework that the weights do not know: what the item's topics usually cite. */
function byTopics(
  item: Pick<ItemFacts, 'finding'>,
  framework: Framework,
  memory: Memory
): FittingReference[] {
  const votes = new Map<string, number>()
  const seen = new Set<string>()
  for (const judgement of framework.judgements) {
    for (const { id, references } of cited(item, judgement, memory)) {
      if (seen.has(id)) continue
      seen.add(id)
      references.forEach((reference, at) => {
        votes.set(reference, (votes.get(reference) ?? 0) + 1 / (at + 1))
      })
    }
  }
  const sum = [...votes.values()].reduce((a, b) => a + b, 0)
  return [...votes].map(([id, vote]) => ({ id, chance: vote / sum }))
}

function cited(item: Pick<ItemFacts, 'finding'>, judgement: Judgement, memory: Memory) {
  const topics = topicsOf(item.finding, judgement, memory)
  return judgement.topics.filter(({ id }) => topics.includes(id))
}
