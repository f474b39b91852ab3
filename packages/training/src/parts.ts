import type { Part } from './part.ts'
import { sectionsPart } from './sections-part.ts'
import { sentencesPart } from './sentences-part.ts'
import { tracesPart } from './traces-part.ts'

/** The models of core, each trained and measured by itself. */
export const parts: readonly Part[] = [sentencesPart, sectionsPart, tracesPart]
