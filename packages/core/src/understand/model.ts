/** The learned weights, unpacked when they are first asked for. A bundler may keep the file beside the script. */
import packed from '../../model/sentences.json' with { type: 'json' }
import { type SentenceWeights, unpackSentenceWeights } from './wording.ts'

let sentences: SentenceWeights | null = null

/** The weights of the sentence model. */
export function sentenceWeights(): SentenceWeights {
  sentences ??= unpackSentenceWeights(packed)
  return sentences
}
