/** The learned weights of sentences, unpacked when they are first asked for. A bundler may keep the file beside the script. */
import packed from '../../../model/sentences.json' with { type: 'json' }
import { type SentenceWeights, unpackSentenceWeights } from './sentence-model.ts'

let sentences: SentenceWeights | null = null

/** The shipped weights; always the same object. */
export function sentenceWeights(): SentenceWeights {
  sentences ??= unpackSentenceWeights(packed)
  return sentences
}
