/** Sentences in their places. All but the place follows from the text of a sentence, and is kept by it. */
import { Analyses, type PassageAnalysis } from '../analyse/analyse.ts'
import type { SentenceAnalysis } from '../analyse/analysis.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Memory } from '../memory/memory.ts'
import { sourceRange } from '../read/passage.ts'
import type { Passage, Range } from '../read/tree.ts'
import type { PassageFacts } from './passage-facts.ts'
import { sentenceNoter } from './sections/grade-language.ts'
import type { GradeModel } from './sections/grade-model.ts'
import type { LexicalFacts, Sentence, Wording } from './sentence-facts.ts'
import type { Collected } from './sentences/collected.ts'
import { type Grave, graveWords } from './sentences/grave.ts'
import { lexicalReader } from './words/lexical.ts'

/** Says what a sentence's words mean; pure, so that its answers can be kept by text. */
export interface WordingReader {
  (text: string): Wording
  /** The features that it reads, for others that read the same. */
  readonly collected?: Collected
}

/** The models that look at the words of a sentence. */
export interface ModelReaders {
  readonly wording: WordingReader
  /** Called when a sentence's wording or a section's language is first asked for; always gives the same object. */
  readonly gradeModel?: (() => GradeModel) | undefined
}

/** How sentences are read, by text; what it gives is kept. */
interface SentenceReaders {
  readonly lexical: (text: string) => LexicalFacts
  readonly wording: (text: string) => Wording
}

/**
 * What is kept of a sentence: all of it follows from its text and the framework. A class and not closures, which would keep
 * the whole report that the sentence was first read in.
 */
class SentenceNotes {
  readonly analysis: SentenceAnalysis
  readonly start: number
  readonly end: number
  readonly #readers: SentenceReaders
  #lexical: LexicalFacts | null = null
  #wording: Wording | null = null
  #grave: Grave | null | undefined
  #said: Map<unknown, unknown> | null = null

  constructor(analysis: SentenceAnalysis, start: number, end: number, readers: SentenceReaders) {
    this.analysis = analysis
    this.start = start
    this.end = end
    this.#readers = readers
  }

  lexical(): LexicalFacts {
    this.#lexical ??= this.#readers.lexical(this.analysis.text)
    return this.#lexical
  }

  wording(): Wording {
    this.#wording ??= this.#readers.wording(this.analysis.text)
    return this.#wording
  }

  grave(): Grave | null {
    if (this.#grave === undefined) this.#grave = graveWords(this.analysis.text)
    return this.#grave
  }

  once<Value>(make: (sentence: Sentence) => Value, sentence: Sentence): Value {
    this.#said ??= new Map()
    let said = this.#said.get(make) as Value | undefined
    if (said === undefined) {
      said = make(sentence)
      this.#said.set(make, said)
    }
    return said
  }
}

/** Apart from the report that is being read, and so free of it. */
function readersOf(
  framework: Framework,
  memory: Memory,
  { wording: wordingOf, gradeModel }: ModelReaders
): SentenceReaders {
  const lexicals = memory.of<LexicalFacts>(framework, 'lexical')
  const wordings = memory.of<Wording>(wordingOf, 'wording')
  const readLexical = lexicalReader(framework)
  let note: ((text: string) => void) | undefined
  const readWording = (text: string): Wording => {
    const wording = wordingOf(text)
    // Both models look at the same features; who asks for the one asks for the other too.
    if (gradeModel !== undefined) note ??= sentenceNoter(gradeModel(), memory, wordingOf.collected)
    note?.(text)
    return wording
  }
  return {
    lexical: text => lexicals.get(text, readLexical),
    wording: text => wordings.get(text, readWording)
  }
}

/** Places the sentences of passages; a passage of the same text has the same ones, in another place. */
export function passagePlacer(
  framework: Framework,
  memory: Memory,
  models: ModelReaders
): (passage: Passage) => PassageFacts {
  const analyses = memory.one(Analyses)
  const known = memory.of<readonly SentenceNotes[]>(framework, 'passages')
  const readers = readersOf(framework, memory, models)
  return passage => {
    const analysed = analyses.passage(passage.text)
    const notes = known.get(passage.text, () => notesOf(analysed, readers))
    return { passage, tree: analysed.tree, sentences: notes.map(one => new PlacedSentence(one, passage)) }
  }
}

function notesOf({ sentences }: PassageAnalysis, readers: SentenceReaders): readonly SentenceNotes[] {
  return sentences.map(({ analysis, start, end }) => new SentenceNotes(analysis, start, end, readers))
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
    return this.#notes.lexical()
  }

  get wording(): Wording {
    return this.#notes.wording()
  }

  get grave(): Grave | null {
    return this.#notes.grave()
  }

  once<Value>(make: (sentence: Sentence) => Value): Value {
    return this.#notes.once(make, this)
  }
}

/** The source range of a part of a sentence; `start` and `end` are offsets into the sentence's text. */
export function rangeWithin(sentence: Sentence, start: number, end: number): Range {
  return sourceRange(sentence.passage, sentence.start + start, sentence.start + end)
}
