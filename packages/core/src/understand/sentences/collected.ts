/** The features of a sentence, collected once for all readers that ask for them one after another. */

import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import { FeatureCollector } from './features.ts'

/** What is collected holds until the next sentence. */
export type Collected = (sentence: SentenceAnalysis) => FeatureCollector

export function collecting(): Collected {
  const collector = new FeatureCollector()
  let last: string | null = null
  return sentence => {
    if (sentence.text !== last) collector.collect(sentence)
    last = sentence.text
    return collector
  }
}
