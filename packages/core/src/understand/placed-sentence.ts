/** Sentences in their places. All but the place follows from the text of a sentence, and is kept by it. */
import { Analyses, type PassageAnalysis, type PlacedAnalysis } from '../analyse/analyse.ts'
import type { SentenceAnalysis } from '../analyse/analysis.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Memory } from '../memory/memory.ts'
import { sourceRange } from '../read/passage.ts'
import type { Passage, Range } from '../read/tree.ts'
import type { PassageFacts } from './passage-facts.ts'
import { sentencePartsReader } from './sections/grade-language.ts'
import type { GradeModel, SentenceParts } from './sections/grade-model.ts'
import type { LexicalFacts, Sentence, Seriousness, Wording } from './sentence-facts.ts'
import type { Collected } from './sentences/collected.ts'
import { polarityByItself } from './sentences/plain.ts'
import { seriousnessOf } from './sentences/serious.ts'
import { lexicalReader } from './words/lexical.ts'

/** Says what a sentence's words mean; pure, so that its answers can be kept by text. */
export interface WordingReader {
  (sentence: SentenceAnalysis): Wording
  /** The features that it reads, for others that read the same. */
  readonly collected?: Collected
}

const silent: Wording = {
  polarity: 'neutral',
  probabilities: [0, 0, 0, 1],
  level: 0,
  serious: 0,
  grave: 0,
  impact: false
}

/** Without weights that fit, nothing is known of a sentence. */
export function neutralWording(): Wording {
  return silent
}

/** The models that look at the words of a sentence. */
export interface ModelReaders {
  readonly wording: WordingReader
  /** Called when a sentence's wording or a section's language is first asked for; always gives the same object. */
  readonly gradeModel?: (() => GradeModel) | undefined
}

/** What the models say of a sentence; both look at the same features, so they read it together. */
type Reading = Pick<Sentence, 'wording' | 'gradeParts'>

/** How sentences are read, by text; what it gives is kept. */
interface SentenceReaders {
  readonly lexical: (text: string) => LexicalFacts
  readonly reading: (sentence: SentenceAnalysis) => Reading
}

/**
 * What is kept of a sentence: all of it follows from its text and the framework. A class and not closures, which would keep
 * the whole report that the sentence was first read in.
 */
class SentenceNotes implements Omit<Sentence, 'passage' | 'range'> {
  readonly analysis: SentenceAnalysis
  readonly start: number
  readonly end: number
  readonly #readers: SentenceReaders
  #lexical: LexicalFacts | null = null
  #reading: Reading | null = null
  #seriousness: Seriousness | null | undefined
  #plain: 'strength' | 'weakness' | null | undefined

  constructor({ analysis, start, end }: PlacedAnalysis, readers: SentenceReaders) {
    this.analysis = analysis
    this.start = start
    this.end = end
    this.#readers = readers
  }

  get text(): string {
    return this.analysis.text
  }

  get lexical(): LexicalFacts {
    this.#lexical ??= this.#readers.lexical(this.text)
    return this.#lexical
  }

  get wording(): Wording {
    this.#reading ??= this.#readers.reading(this.analysis)
    return this.#reading.wording
  }

  get gradeParts(): SentenceParts | null {
    this.#reading ??= this.#readers.reading(this.analysis)
    return this.#reading.gradeParts
  }

  get seriousness(): Seriousness | null {
    if (this.#seriousness === undefined) this.#seriousness = seriousnessOf(this)
    return this.#seriousness
  }

  get plain(): 'strength' | 'weakness' | null {
    if (this.#plain === undefined) this.#plain = polarityByItself(this)
    return this.#plain
  }
}

/** Apart from the report that is being read, and so free of it. */
function readersOf(
  framework: Framework,
  memory: Memory,
  { wording, gradeModel }: ModelReaders
): SentenceReaders {
  const lexicals = memory.of<LexicalFacts>(framework, 'lexical')
  const readings = memory.of<Reading>(wording, 'readings')
  const readLexical = lexicalReader(framework)
  let partsOf: ((sentence: SentenceAnalysis) => SentenceParts) | null = null
  const read = (sentence: SentenceAnalysis): Reading => {
    if (gradeModel !== undefined) partsOf ??= sentencePartsReader(gradeModel(), wording.collected)
    return { wording: wording(sentence), gradeParts: partsOf?.(sentence) ?? null }
  }
  return {
    lexical: text => lexicals.get(text, readLexical),
    reading: sentence => readings.get(sentence.text, () => read(sentence))
  }
}

/**
 * Places the sentences of passages; a passage of the same text has the same ones, in another place. Where the weights do not fit,
 * every sentence is neutral.
 */
export function passagePlacer(
  framework: Framework,
  memory: Memory,
  models: ModelReaders,
  fitting = true
): (passage: Passage) => PassageFacts {
  const analyses = memory.one(Analyses)
  const known = memory.of<readonly SentenceNotes[]>(
    framework,
    fitting ? 'passages' : 'passages without weights'
  )
  const readers = readersOf(framework, memory, fitting ? models : { wording: neutralWording })
  return passage => {
    const analysed = analyses.passage(passage.text)
    const notes = known.get(passage.text, () => notesOf(analysed, readers))
    return { passage, tree: analysed.tree, sentences: notes.map(one => new PlacedSentence(one, passage)) }
  }
}

function notesOf({ sentences }: PassageAnalysis, readers: SentenceReaders): readonly SentenceNotes[] {
  return sentences.map(sentence => new SentenceNotes(sentence, readers))
}

/** A sentence in its place; range, words and wording are made when they are asked for. */
class PlacedSentence implements Sentence {
  readonly passage: Passage
  readonly #notes: SentenceNotes
  #range: Range | null = null

  constructor(notes: SentenceNotes, passage: Passage) {
    this.passage = passage
    this.#notes = notes
  }

  get analysis(): SentenceAnalysis {
    return this.#notes.analysis
  }

  get text(): string {
    return this.#notes.analysis.text
  }

  get start(): number {
    return this.#notes.start
  }

  get end(): number {
    return this.#notes.end
  }

  get range(): Range {
    this.#range ??= sourceRange(this.passage, this.#notes.start, this.#notes.end)
    return this.#range
  }

  get lexical(): LexicalFacts {
    return this.#notes.lexical
  }

  get wording(): Wording {
    return this.#notes.wording
  }

  get seriousness(): Seriousness | null {
    return this.#notes.seriousness
  }

  get plain(): 'strength' | 'weakness' | null {
    return this.#notes.plain
  }

  get gradeParts(): SentenceParts | null {
    return this.#notes.gradeParts
  }
}

/** The source range of a part of a sentence; `start` and `end` are offsets into the sentence's text. */
export function rangeWithin(sentence: Sentence, start: number, end: number): Range {
  return sourceRange(sentence.passage, sentence.start + start, sentence.start + end)
}
