/** Whether a sentence states a weakness of the gravest kind: by its words, or by what the learned weights make of it. */

import type { Sentence, Seriousness } from '../sentence-facts.ts'
import { limitsDanger, saysDanger, saysTooMany } from './danger.ts'
import { softened, touchesSafety } from './grave.ts'

/** Grave words in a sentence that is surely praise mean the risk that was met. */
const leastWeakness = 0.04
/** Words of danger are commoner, so the weights have to leave room for a weakness. */
const leastWeaknessOfDanger = 0.2
/** Of the chance that a sentence is a weakness and serious. */
const leastSerious = 0.6
const leastSeriousOfMany = 0.5

/** Null when it is not serious. */
export function seriousnessOf({
  text,
  wording,
  grave
}: Pick<Sentence, 'text' | 'wording' | 'grave'>): Seriousness | null {
  const weak = wording.probabilities[1] + wording.probabilities[2]
  if (weak <= leastWeakness) return null
  if (grave !== null || (weak > leastWeaknessOfDanger && saysDanger(text))) return 'grave'
  const serious = wording.serious * weak
  if (wording.level !== 3) return null
  if (serious > leastSeriousOfMany && saysTooMany(text)) return 'many'
  if (serious <= leastSerious || softened(text) || limitsDanger(text)) return null
  return touchesSafety(text) ? 'serious' : null
}
