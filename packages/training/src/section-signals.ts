/** What single sentences say of the grade, and what readers would say of them: learned by ridge regression. */
import { SIGNALS, sectionShape } from '../../core/src/understand/sections/section-shape.ts'
import { abreast, scoreRow, sparseRidge } from './linear.ts'
import type { SectionMaterial } from './section-material.ts'
import { authorityOf } from './sentence-readings.ts'

const gradePenalty = 3
const labelPenalty = 1
const gradeRounds = 15
const labelRounds = 30
/** The signals of each kind that are learned from. */
const gradeSignals = SIGNALS.slice(0, 3)
const labelSignals = SIGNALS.slice(3)

/** Weights of some signals, three signals a block, feature by feature, and their means. */
interface Fit {
  readonly blocks: readonly Float64Array[]
  readonly base: readonly number[]
}

export interface SignalFit {
  readonly grade: Fit
  readonly label: Fit
}

type Learns = (authority: string) => boolean

/** Weights of one signal, in the order of the features, and its mean. */
export function signalColumn(
  { grade, label }: SignalFit,
  signal: number
): { base: number; weights: Float64Array } {
  const fit = signal < gradeSignals.length ? grade : label
  const at = signal < gradeSignals.length ? signal : signal - gradeSignals.length
  const block = fit.blocks[Math.floor(at / abreast)] as Float64Array
  const weights = new Float64Array(block.length / abreast)
  for (let row = 0; row < weights.length; row++)
    weights[row] = block[row * abreast + (at % abreast)] as number
  return { base: fit.base[at] as number, weights }
}

/** Learns from the sentences whose authority `learns` names. Each fit is kept, since folds ask for the same again. */
export class SignalFits {
  readonly #material: SectionMaterial
  readonly #grades = new Map<string, Fit>()
  readonly #labels = new Map<string, Fit>()

  constructor(material: SectionMaterial) {
    this.#material = material
  }

  /** `key` stands for the authorities that `learns` leaves out. */
  grade(key: string, learns: Learns): Fit {
    return keptOr(this.#grades, key, () => fitGrades(this.#material, learns))
  }

  label(key: string, learns: Learns): Fit {
    return keptOr(this.#labels, key, () => fitLabels(this.#material, learns))
  }
}

/** The shape of a section by the signals of its sentences. */
export function shapeOf(
  { rows, members }: SectionMaterial,
  section: number,
  { grade, label }: SignalFit
): Float64Array {
  const scores = new Float64Array(abreast)
  const sentences = (members[section] ?? []).map(number => {
    const signals = new Float64Array(SIGNALS.length)
    let at = 0
    for (const { blocks, base } of [grade, label]) {
      blocks.forEach((block, b) => {
        scoreRow(rows, number, block, scores)
        scores.forEach((score, k) => {
          signals[at++] = score + (base[b * abreast + k] as number)
        })
      })
    }
    return signals
  })
  return sectionShape(sentences)
}

function fitGrades({ sections, rows, distinct, home }: SectionMaterial, learns: Learns): Fit {
  const numbers: number[] = []
  const targets: number[][] = []
  for (let number = 0; number < distinct; number++) {
    const section = sections[home[number] as number]
    if (section === undefined || !learns(section.authority)) continue
    numbers.push(number)
    targets.push(gradeSignals.map((_, step) => +(section.rank > step)))
  }
  return fit(targets, centred => sparseRidge(rows, numbers, centred, gradePenalty, gradeRounds))
}

function fitLabels({ labelled, rows, distinct }: SectionMaterial, learns: Learns): Fit {
  const numbers: number[] = []
  const targets: number[][] = []
  labelled.forEach(({ report, polarity, level, impact }, i) => {
    if (!learns(authorityOf(report))) return
    const weak = polarity === 'weakness' || polarity === 'mixed'
    const said = {
      strength: polarity === 'strength',
      weakness: polarity === 'weakness',
      mixed: polarity === 'mixed',
      serious: weak && level === 3,
      intense: polarity === 'strength' && level === 2,
      impact
    }
    numbers.push(distinct + i)
    targets.push(labelSignals.map(name => +said[name as keyof typeof said]))
  })
  return fit(targets, centred => sparseRidge(rows, numbers, centred, labelPenalty, labelRounds))
}

/** Centres the targets and learns them three at a time. */
function fit(targets: readonly (readonly number[])[], learn: (centred: Float64Array) => Float64Array): Fit {
  const outputs = targets[0]?.length ?? 0
  const base = Array.from(
    { length: outputs },
    (_, k) => targets.reduce((sum, list) => sum + (list[k] as number), 0) / targets.length
  )
  const blocks: Float64Array[] = []
  for (let from = 0; from < outputs; from += abreast) {
    const centred = new Float64Array(targets.length * abreast)
    targets.forEach((list, i) => {
      for (let k = 0; k < abreast; k++)
        centred[i * abreast + k] = (list[from + k] as number) - (base[from + k] as number)
    })
    blocks.push(learn(centred))
  }
  return { blocks, base }
}

function keptOr(kept: Map<string, Fit>, key: string, make: () => Fit): Fit {
  let found = kept.get(key)
  if (found === undefined) {
    found = make()
    kept.set(key, found)
  }
  return found
}
