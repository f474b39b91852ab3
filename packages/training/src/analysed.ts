/** The features of sentences, kept by text: a training asks for the same ones many times. */
import { Analyses } from '../../core/src/analyse/analyse.ts'
import type { SentenceAnalysis } from '../../core/src/analyse/analysis.ts'
import {
  FeatureCollector,
  type FeatureKind,
  featureKinds
} from '../../core/src/understand/sentences/features.ts'

const analyses = new Analyses()
const collector = new FeatureCollector()
const kept = new Map<string, Uint32Array>()
const keptWords = new Map<string, Uint32Array>()
const ofWords = new Set(
  ['words', 'denied, prevented or possible', 'verb', 'meaning'].map(name =>
    featureKinds.indexOf(name as FeatureKind)
  )
)

export function analysed(text: string): SentenceAnalysis {
  return analyses.sentence(text)
}

/** The numbers of a sentence's features, each once. */
export function featuresOf(text: string): Uint32Array {
  let features = kept.get(text)
  if (features === undefined) {
    collector.collect(analysed(text))
    features = collector.features.slice(0, collector.count)
    kept.set(text, features)
  }
  return features
}

/** The numbers of the features that the grade model is learned from: of those that rest on where words stand it gains nothing. */
export function wordFeaturesOf(text: string): Uint32Array {
  let features = keptWords.get(text)
  if (features === undefined) {
    collector.collect(analysed(text))
    features = collector.features
      .slice(0, collector.count)
      .filter((_, at) => ofWords.has(collector.kinds[at] as number))
    keptWords.set(text, features)
  }
  return features
}
