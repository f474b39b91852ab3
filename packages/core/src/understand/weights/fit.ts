/** How far the learned weights fit a report: by what its framework declares, and by the words that it is written in. */
import type { Fit, Framework } from '../../frameworks/framework.ts'
import type { Report } from '../../read/tree.ts'

export interface WeightsFit {
  readonly fit: Fit
  /** What takes it below `trained`: the framework's word, or the report's own words. Null where nothing does. */
  readonly because: 'framework' | 'wording' | null
  /** Share of its longer words that tell the field that was learned from; null where that was not counted. */
  readonly known: number | null
}

/**
 * Every published report has at least 0.15, every letter on a visit and every report on a local area partnership 0.12, and no
 * assessment of a digital service more than 0.03 (`pnpm measure frameworks`).
 */
const leastTrained = 0.115
const leastNear = 0.085
/** In fewer words chance weighs too much. */
const fewestWords = 300

/** `fieldWords`: lower-case words of four letters and more that tell the field of the reports that were learned from. */
export function weightsFit(
  report: Report,
  { weights }: Framework,
  fieldWords: ReadonlySet<string> | null
): WeightsFit {
  const declared: WeightsFit = {
    fit: weights,
    because: weights === 'trained' ? null : 'framework',
    known: null
  }
  if (weights === 'none' || fieldWords === null) return declared
  const known = knownShare(report, fieldWords)
  if (known === null) return declared
  if (known < leastNear) return { fit: 'none', because: 'wording', known }
  if (known < leastTrained && weights === 'trained') return { fit: 'near', because: 'wording', known }
  return { ...declared, known }
}

/** The share of the longer words of the sections that the list holds; null where the sections hold few. */
export function knownShare({ sections }: Report, words: ReadonlySet<string>): number | null {
  let all = 0
  let known = 0
  for (const { paragraphs } of sections) {
    for (const { passage } of paragraphs) {
      for (const word of longerWords(passage.text)) {
        all++
        if (words.has(word)) known++
      }
    }
  }
  return all < fewestWords ? null : known / all
}

/** The words of four letters and more, lower case. */
export function longerWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]{4,}/g) ?? []
}
