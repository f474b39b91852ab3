/** The parts of wink-eng-lite-web-model that are used; its own entry reads every part, and the largest twice. */
declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  const packed: import('./core-model.ts').PackedCore
  export default packed
}
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const makeFeatures: unknown
  export default makeFeatures
}
declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  const lemmatize: (word: string, pos: string, words: unknown) => string
  export default lemmatize
}
declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const loadPartsOfSpeech: () => unknown
  export default loadPartsOfSpeech
}
declare module 'wink-eng-lite-web-model/dist/load-negation-model.js' {
  const loadNegation: () => unknown
  export default loadNegation
}
