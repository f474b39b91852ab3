import type { Part } from './part.ts'
import { sectionsPart } from './sections-part.ts'
import { sentencesPart } from './sentences-part.ts'
import { tracesPart } from './traces-part.ts'
import { wordsPart } from './words-part.ts'

/** The models of core, each trained and measured by itself; by the name that `--only` takes. */
export const parts: { readonly [name: string]: Part } = {
  sentences: sentencesPart,
  sections: sectionsPart,
  traces: tracesPart,
  words: wordsPart
}
