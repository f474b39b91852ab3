/** The features of a sentence, collected once for all readers that ask for them one after another. */

import { tokensOf } from '../words/tokens.ts'
import type { WordForms } from '../words/word-forms.ts'
import { FeatureCollector } from './features.ts'

/** What is collected holds until the next sentence. */
export type Collected = (text: string) => FeatureCollector

export function collecting(forms: WordForms): Collected {
  const collector = new FeatureCollector()
  let last: string | null = null
  return text => {
    if (text !== last) collector.collect(tokensOf(text, forms))
    last = text
    return collector
  }
}
