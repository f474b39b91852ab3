/** The learned weights that are shipped, apart from the library's door: who does not ask for them does not load them. */
import sections from '../model/sections.json' with { type: 'json' }
import sentences from '../model/sentences.json' with { type: 'json' }
import traces from '../model/traces.json' with { type: 'json' }
import words from '../model/words.json' with { type: 'json' }
import type { CheckSettings } from './check.ts'
import { hash16 } from './report/hash.ts'
import { traceWeights } from './understand/items/trace-weights.ts'
import { gradeWeights } from './understand/sections/grade-weights.ts'
import { readWording } from './understand/sentences/wording.ts'

/** Settings that let a checker read what sentences say and what grades sections read as. */
export const learned: Required<Pick<CheckSettings, 'wording' | 'gradeModel' | 'traceModel' | 'fieldWords'>> =
  {
    wording: readWording,
    gradeModel: gradeWeights,
    traceModel: traceWeights,
    fieldWords: () => {
      known ??= new Set(words)
      return known
    }
  }

let known: ReadonlySet<string> | null = null

/** Sixteen hex digits that stay the same as long as the weights do. */
export function weightsFingerprint(): string {
  return hash16(JSON.stringify([sections, sentences, traces, words]))
}
