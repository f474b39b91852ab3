/** Learns the weights of the trace model from reports and labels; the same input gives the same bytes. */
import { Memory } from '../../core/src/memory/memory.ts'
import { Tracer } from '../../core/src/understand/items/trace.ts'
import { pairFeatures } from '../../core/src/understand/items/trace-compare.ts'
import {
  type PackedTraceModel,
  type TraceModel,
  unpackTraceModel
} from '../../core/src/understand/items/trace-model.ts'
import { stemsOf, termReader, termsOf } from '../../core/src/understand/items/trace-terms.ts'
import { directionsOf } from './trace-directions.ts'
import { foreignItems } from './trace-plants.ts'
import { authorityOf, plantedItem, type TraceLabels, type TraceReport } from './trace-reports.ts'

/** Stems that stand in fewer paragraphs, or in fewer reports, say too little. */
const fewestParagraphs = 8
const fewestReports = 4
const size = 40
const bestShare = 0.6
const judgements = ['help-and-protection', 'in-care', 'care-leavers', 'leaders']
const functionWords = new Set(
  `a an the and or of to in for on at by with from as is are was were be been being that this these those their they
  them it its which who whom when where while so not no but have has had do does did will would can could may also
  more most some all any each other such than then there into out up over under about after before between through
  during both including include includes how what if his her he she you your our we us i`.split(/\s+/)
)

/** What is learned without labels of items. */
interface Words {
  readonly stems: readonly string[]
  readonly rarity: Float64Array
  readonly unknownRarity: number
  readonly directions: Float64Array
  readonly belongs: Float64Array
}

export function learnTraces(reports: readonly TraceReport[], labels: TraceLabels): PackedTraceModel {
  const words = learnWords(reports)
  const blank = packed(words)
  const shortfall = learnShortfall(labels, unpackTraceModel(blank), newestExpansions(reports))
  const withShortfall = { ...blank, shortfall: { ...pack(shortfall.weights), base: round(shortfall.base) } }
  const references = learnReferences(withShortfall, labels, reports)
  const ranked = { ...withShortfall, references, rank: learnRank(withShortfall, labels, reports) }
  return { ...ranked, held: learnHeld(ranked, reports) }
}

function newestExpansions(reports: readonly TraceReport[]): ReadonlyMap<string, string> {
  const acronyms = reports[reports.length - 1]?.framework.acronyms ?? {}
  return new Map(
    Object.entries(acronyms).flatMap(([acronym, { expansions }]) =>
      expansions[0] === undefined ? [] : [[acronym, expansions[0]] as const]
    )
  )
}

function learnWords(reports: readonly TraceReport[]): Words {
  const kept = new Memory().of<string>({}, 'stems')
  const paragraphs: { stems: string[]; judgement: string | null }[] = []
  const paragraphsWith = new Map<string, number>()
  const reportsWith = new Map<string, number>()
  const expansions = newestExpansions(reports)
  for (const { facts } of reports) {
    const here = new Set<string>()
    for (const { section, paragraphs: list } of facts.sections) {
      for (const { passage } of list) {
        const stems = stemsOf(passage.text, expansions, kept)
        paragraphs.push({ stems, judgement: section.judgement })
        for (const stem of new Set(stems)) {
          here.add(stem)
          paragraphsWith.set(stem, (paragraphsWith.get(stem) ?? 0) + 1)
        }
      }
    }
    for (const stem of here) reportsWith.set(stem, (reportsWith.get(stem) ?? 0) + 1)
  }
  const stops = new Set([...functionWords].map(word => stemsOf(word, new Map(), kept)[0] ?? word))
  const stems = [...paragraphsWith.keys()]
    .filter(
      stem =>
        (paragraphsWith.get(stem) ?? 0) >= fewestParagraphs && (reportsWith.get(stem) ?? 0) >= fewestReports
    )
    .sort()
  const rarityOf = (count: number) => Math.log((paragraphs.length + 1) / (count + 0.5))
  const rarity = Float64Array.from(stems, stem =>
    stops.has(stem) || stem.length < 2 ? 0 : rarityOf(paragraphsWith.get(stem) ?? 0)
  )
  const ids = new Map(stems.map((stem, id) => [stem, id]))
  const rows = paragraphs.map(paragraph => {
    const counts = new Map<number, number>()
    for (const stem of paragraph.stems) {
      const id = ids.get(stem)
      if (id !== undefined && (rarity[id] as number) > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const list = [...counts.keys()]
    const values = list.map(id => (1 + Math.log(counts.get(id) ?? 1)) * (rarity[id] as number))
    const length = Math.hypot(...values) || 1
    return { ids: Int32Array.from(list), values: Float64Array.from(values, value => value / length) }
  })
  return {
    stems,
    rarity,
    unknownRarity: rarityOf(3),
    directions: directionsOf(rows, stems.length, size),
    belongs: learnBelongs(paragraphs, ids, rarity)
  }
}

/** How much likelier a stem is under each judgement than under all, as a logarithm, held within bounds. */
function learnBelongs(
  paragraphs: readonly { stems: readonly string[]; judgement: string | null }[],
  ids: ReadonlyMap<string, number>,
  rarity: Float64Array
): Float64Array {
  const count = judgements.length
  const seen = new Float64Array(ids.size * count)
  const totals = new Float64Array(count)
  for (const { stems, judgement } of paragraphs) {
    const at = judgements.indexOf(judgement ?? '')
    if (at < 0) continue
    for (const stem of new Set(stems)) {
      const id = ids.get(stem)
      if (id === undefined || rarity[id] === 0) continue
      seen[id * count + at] = (seen[id * count + at] as number) + 1
      totals[at] = (totals[at] as number) + 1
    }
  }
  const belongs = new Float64Array(seen.length)
  for (let id = 0; id < ids.size; id++) {
    const logs = judgements.map((_, at) =>
      Math.log(((seen[id * count + at] as number) + 2) / ((totals[at] as number) + 2 * ids.size))
    )
    const mean = logs.reduce((a, b) => a + b, 0) / count
    logs.forEach((log, at) => {
      belongs[id * count + at] = Math.max(-2, Math.min(2, log - mean))
    })
  }
  return belongs
}

/** Logistic regression of "tells of a shortfall" on the stems of readers' sentences. */
function learnShortfall(labels: TraceLabels, model: TraceModel, expansions: ReadonlyMap<string, string>) {
  const termOf = termReader(model, new Memory().of({}, 'words'))
  const rows = labels.sentences.map(({ text, shortfall }) => ({
    known: termsOf(text, expansions, termOf).known,
    wanted: shortfall ? 1 : 0
  }))
  const weights = new Float64Array(model.rarity.length)
  const sums = new Float64Array(weights.length).fill(1e-6)
  let base = 0
  for (let round = 0; round < 150; round++) {
    const slopes = weights.map(weight => weight * 0.8)
    let baseSlope = 0
    for (const { known, wanted } of rows) {
      let score = base
      for (const id of known) score += weights[id] as number
      const error = 1 / (1 + Math.exp(-score)) - wanted
      baseSlope += error
      for (const id of known) slopes[id] = (slopes[id] as number) + error
    }
    for (let id = 0; id < weights.length; id++) {
      sums[id] = (sums[id] as number) + (slopes[id] as number) ** 2
      weights[id] = (weights[id] as number) - (0.3 * (slopes[id] as number)) / Math.sqrt(sums[id] as number)
    }
    base -= (0.5 * baseSlope) / rows.length
  }
  return { weights, base }
}

/** Listwise: the chance of the labelled paragraphs among all of the report's is to be high. */
function learnRank(model: PackedTraceModel, labels: TraceLabels, reports: readonly TraceReport[]): number[] {
  const groups = labels.items.flatMap(label => {
    const pair = pairsOf(label.report, label.text, model, reports)
    if (pair === null) return []
    const wanted = pair.numbers.map(number =>
      label.paragraphs.includes(number ?? -1) ? 1 : label.either.includes(number ?? -1) ? 0.5 : 0
    )
    return wanted.some(one => one > 0) ? [{ features: pair.features, wanted }] : []
  })
  const weights = new Float64Array(pairFeatures.length)
  descend(weights, 400, 0.05, slopes => {
    for (let k = 0; k < weights.length; k++) slopes[k] = 0.01 * (weights[k] as number)
    for (const { features, wanted } of groups) {
      const scores = features.map(one =>
        one.reduce((sum, value, k) => sum + value * (weights[k] as number), 0)
      )
      const most = Math.max(...scores)
      const powers = scores.map(score => Math.exp(score - most))
      const all = powers.reduce((a, b) => a + b, 0)
      const right = powers.reduce((sum, power, i) => sum + power * (wanted[i] as number), 0)
      features.forEach((one, i) => {
        const power = powers[i] as number
        const pull = (power / all - (power * (wanted[i] as number)) / right) / groups.length
        for (let k = 0; k < weights.length; k++) slopes[k] = (slopes[k] as number) + pull * (one[k] as number)
      })
    }
  })
  return [...weights].map(round)
}

function pairsOf(name: string, text: string, model: PackedTraceModel, reports: readonly TraceReport[]) {
  const report = reports.find(one => one.name === name)
  if (report === undefined) return null
  const tracer = new Tracer(unpackedOf(model), report.framework, memoryOf(model))
  const features = tracer.features(report.facts, plantedItem(text))
  const numbers = report.facts.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ paragraph }) => paragraph.number)
  )
  return { features, numbers }
}

/** Real items against items that have nothing to do with the report. */
function learnHeld(model: PackedTraceModel, reports: readonly TraceReport[]): PackedTraceModel['held'] {
  const signsOf = (report: TraceReport, text: string) =>
    new Tracer(unpackedOf(model), report.framework, memoryOf(model)).signs(report.facts, plantedItem(text))
  const rows: { signs: number[]; held: boolean }[] = []
  for (const report of reports) {
    for (const { finding } of report.facts.items) rows.push({ signs: signsOf(report, finding), held: true })
    for (const text of foreignItems(report, reports)) rows.push({ signs: signsOf(report, text), held: false })
  }
  const count = rows[0]?.signs.length ?? 0
  const weights = new Float64Array(count + 1)
  const held = rows.filter(row => row.held).length
  const shares = { true: 0.5 / held, false: 0.5 / (rows.length - held) }
  descend(weights, 1500, 0.05, slopes => {
    for (let k = 0; k < count; k++) slopes[k] = 0.001 * (weights[k] as number)
    slopes[count] = 0
    for (const { signs, held } of rows) {
      const score = signs.reduce(
        (sum, sign, k) => sum + sign * (weights[k] as number),
        weights[count] as number
      )
      const error = (1 / (1 + Math.exp(-score)) - (held ? 1 : 0)) * shares[held ? 'true' : 'false']
      signs.forEach((sign, k) => {
        slopes[k] = (slopes[k] as number) + error * sign
      })
      slopes[count] = (slopes[count] as number) + error
    }
  })
  const scored = rows.map(({ signs, held }) => ({
    held,
    score: signs.reduce((sum, sign, k) => sum + sign * (weights[k] as number), weights[count] as number)
  }))
  const real = scored
    .filter(row => row.held)
    .map(({ score }) => score)
    .sort((a, b) => a - b)
  return {
    base: round(weights[count] as number),
    weights: [...weights.subarray(0, count)].map(round),
    cut: round(real[Math.floor(real.length * 0.008)] ?? 0)
  }
}

/** A softmax over references whose chances follow what readers accepted: most to the best, the rest to the others. */
function learnReferences(
  model: PackedTraceModel,
  labels: TraceLabels,
  reports: readonly TraceReport[]
): PackedTraceModel['references'] {
  const unpacked = unpackedOf(model)
  const framework = reports.findLast(report => report.framework.references !== null)?.framework
  if (framework === undefined) throw new Error('No report is written under a framework with references.')
  const tracer = new Tracer(unpacked, framework, memoryOf(model))
  const examples = [
    ...labels.items.map(({ text, reference, acceptable }) => ({ text, best: reference, wanted: acceptable })),
    ...labels.cited.map(({ text, reference }) => ({ text, best: reference, wanted: [reference] }))
  ].map(({ text, best, wanted }) => ({ ...tracer.referenceSigns(plantedItem(text)), best, wanted }))
  const ids = [
    ...new Set(examples.flatMap(({ wanted, best }) => [...wanted, ...(best ? [best] : [])]))
  ].sort()
  const counts = new Map<number, number>()
  for (const { known } of examples) for (const stem of known) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const stems = [...counts.keys()].filter(stem => (counts.get(stem) ?? 0) >= 2).sort((a, b) => a - b)
  const rowOf = new Map(stems.map((stem, row) => [stem, row]))
  const rows = stems.length + judgements.length
  const weights = new Float64Array((rows + 1) * ids.length)
  const signs = examples.map(({ known, judgements: chances, best, wanted }) => ({
    list: [
      ...[...known].flatMap(stem => (rowOf.has(stem) ? [[rowOf.get(stem) as number, 1] as const] : [])),
      ...[...chances].map((chance, at) => [stems.length + at, chance] as const),
      [rows, 1] as const
    ],
    wanted: wantedChances(ids, best, wanted)
  }))
  descend(weights, 300, 0.05, slopes => {
    for (let k = 0; k < weights.length; k++) {
      slopes[k] = k >= rows * ids.length ? 0 : 0.004 * (weights[k] as number)
    }
    for (const { list, wanted } of signs) {
      const scores = ids.map((_, at) =>
        list.reduce((sum, [row, by]) => sum + by * (weights[row * ids.length + at] as number), 0)
      )
      const most = Math.max(...scores)
      const powers = scores.map(score => Math.exp(score - most))
      const all = powers.reduce((a, b) => a + b, 0)
      powers.forEach((power, at) => {
        const pull = (power / all - (wanted[at] as number)) / signs.length
        for (const [row, by] of list) {
          slopes[row * ids.length + at] = (slopes[row * ids.length + at] as number) + pull * by
        }
      })
    }
  })
  return {
    ids,
    bases: [...weights.subarray(rows * ids.length)].map(round),
    stems,
    weights: pack(weights.subarray(0, rows * ids.length))
  }
}

/** The best reference has `bestShare` of the chance, the other accepted ones share the rest. */
function wantedChances(ids: readonly string[], best: string | null, wanted: readonly string[]): Float64Array {
  const others = wanted.filter(id => id !== best)
  const share = best === null ? 1 : others.length === 0 ? 0 : 1 - bestShare
  const chances = Float64Array.from(ids, id => (others.includes(id) ? share / others.length : 0))
  if (best !== null) chances[ids.indexOf(best)] = 1 - share
  return chances
}

/** Adam without randomness: `slope` fills the slopes for the weights as they stand. */
function descend(
  weights: Float64Array,
  rounds: number,
  step: number,
  slope: (slopes: Float64Array) => void
): void {
  const slopes = new Float64Array(weights.length)
  const means = new Float64Array(weights.length)
  const squares = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    slope(slopes)
    for (let k = 0; k < weights.length; k++) {
      const one = slopes[k] as number
      means[k] = 0.9 * (means[k] as number) + 0.1 * one
      squares[k] = 0.999 * (squares[k] as number) + 0.001 * one * one
      const mean = (means[k] as number) / (1 - 0.9 ** round)
      const spread = Math.sqrt((squares[k] as number) / (1 - 0.999 ** round)) + 1e-8
      weights[k] = (weights[k] as number) - (step * mean) / spread
    }
  }
}

const unpackedModels = new WeakMap<PackedTraceModel, TraceModel>()
const memories = new WeakMap<PackedTraceModel, Memory>()

function unpackedOf(model: PackedTraceModel): TraceModel {
  const known = unpackedModels.get(model) ?? unpackTraceModel(model)
  unpackedModels.set(model, known)
  return known
}

function memoryOf(model: PackedTraceModel): Memory {
  const known = memories.get(model) ?? new Memory(200_000)
  memories.set(model, known)
  return known
}

function packed(words: Words): PackedTraceModel {
  return {
    version: 1,
    stems: words.stems.join('\n'),
    rarity: pack(words.rarity),
    unknownRarity: round(words.unknownRarity),
    directions: { ...pack(words.directions), size },
    judgements,
    belongs: { ...pack(words.belongs), bases: judgements.map(() => 0) },
    shortfall: { ...pack(new Float64Array(words.stems.length)), base: 0 },
    rank: pairFeatures.map(() => 0),
    list: { within: 1.5, most: 5 },
    held: { base: 0, weights: [], cut: 0 },
    references: { ids: [], bases: [], stems: [], weights: pack(new Float64Array(0)) }
  }
}

function pack(numbers: Float64Array): { scale: number; bytes: string } {
  const most = numbers.reduce((max, one) => Math.max(max, Math.abs(one)), 0) || 1
  const scale = Number((most / 127).toPrecision(6))
  const bytes = Int8Array.from(numbers, one => Math.max(-127, Math.min(127, Math.round(one / scale))))
  return { scale, bytes: Buffer.from(bytes.buffer).toString('base64') }
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}

/** The reports and labels whose authority is, or is not, among `authorities`. */
export function partOf(
  reports: readonly TraceReport[],
  labels: TraceLabels,
  authorities: ReadonlySet<string>,
  inside: boolean
): { reports: TraceReport[]; labels: TraceLabels } {
  const keeps = ({ report }: { readonly report: string }) => authorities.has(authorityOf(report)) === inside
  return {
    reports: reports.filter(({ authority }) => authorities.has(authority) === inside),
    labels: {
      items: labels.items.filter(keeps),
      cited: labels.cited.filter(keeps),
      sentences: labels.sentences.filter(keeps)
    }
  }
}
