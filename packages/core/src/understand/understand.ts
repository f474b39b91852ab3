/** Tree in, facts out. Whatever costs is worked out at first use and kept in the memory by its text alone. */
import type { Framework } from '../frameworks/framework.ts'
import type { Memory } from '../memory/memory.ts'
import { sourceRange } from '../read/passage.ts'
import type { ImprovementItem, Passage, Range, Report } from '../read/tree.ts'
import { type AmountPair, amountPairs } from './amounts.ts'
import { type Backing, backingOf } from './backing.ts'
import type { Collected } from './collected.ts'
import type {
  CitedReference,
  Facts,
  ItemFacts,
  LexicalFacts,
  ParagraphFacts,
  PassageFacts,
  Sentence,
  Wording
} from './facts.ts'
import { type GradeLanguage, gradeLanguage, sentenceNoter } from './grade-language.ts'
import type { GradeModel } from './grade-model.ts'
import { type Grave, graveWords } from './grave.ts'
import { lexicalReader } from './lexical.ts'
import { type OpposedPair, opposedPairs } from './opposed.ts'
import { readReferences, withoutReferences } from './reference.ts'
import { splitSentences } from './sentences.ts'
import { type SummaryAgainst, summaryAgainst } from './summary-against.ts'
import { type Coverage, coverageOf, sentenceTopics } from './topics.ts'
import { type Trace, tracerOf } from './trace.ts'
import type { TraceModel } from './trace-model.ts'

/** Says what a sentence's words mean; pure, so that its answers can be kept by text. */
export interface WordingReader {
  (text: string): Wording
  /** The features that it reads, for others that read the same. */
  readonly collected?: Collected
}

/** How sentences are read, by text; what it gives is kept. */
interface Readers {
  readonly lexical: (text: string) => LexicalFacts
  readonly wording: (text: string) => Wording
}

/**
 * What is kept of a sentence: all of it follows from its text and the framework. A class and not closures, which would keep
 * the whole report that the sentence was first read in.
 */
class SentenceNotes {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly #readers: Readers
  #lexical: LexicalFacts | null = null
  #wording: Wording | null = null
  #grave: Grave | null | undefined
  #said: Map<unknown, unknown> | null = null

  constructor(text: string, start: number, end: number, readers: Readers) {
    this.text = text
    this.start = start
    this.end = end
    this.#readers = readers
  }

  lexical(): LexicalFacts {
    this.#lexical ??= this.#readers.lexical(this.text)
    return this.#lexical
  }

  wording(): Wording {
    this.#wording ??= this.#readers.wording(this.text)
    return this.#wording
  }

  grave(): Grave | null {
    if (this.#grave === undefined) this.#grave = graveWords(this.text)
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
  wordingOf: WordingReader,
  gradeModel?: () => GradeModel
): Readers {
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

function notesOf(text: string, readers: Readers): readonly SentenceNotes[] {
  return splitSentences(text).map(
    ({ start, end }) => new SentenceNotes(text.slice(start, end), start, end, readers)
  )
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

  get text(): string {
    return this.#notes.text
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

/**
 * The facts of a report. The same report gives the same facts, whatever the memory holds. `gradeModel` is called when a
 * sentence's wording or a section's language is first asked for, `traceModel` when the traces are; each must always give the same object.
 */
export function understand(
  report: Report,
  framework: Framework,
  memory: Memory,
  wordingOf: WordingReader,
  gradeModel?: () => GradeModel,
  traceModel?: () => TraceModel
): Facts {
  const passages = memory.of<readonly SentenceNotes[]>(framework, 'passages')
  const items = memory.of<ItemNotes>(framework, 'items')
  const readers = readersOf(framework, memory, wordingOf, gradeModel)
  const sentencesOf = (passage: Passage): Sentence[] =>
    passages
      .get(passage.text, text => notesOf(text, readers))
      .map(notes => new PlacedSentence(notes, passage))
  const place = (passage: Passage): PassageFacts => ({ passage, sentences: sentencesOf(passage) })

  const item = (found: ImprovementItem): ItemFacts => {
    const { text } = found.passage
    const notes = items.get(text, own => readItem(own, framework))
    const placed = place(found.passage)
    const outside = (sentence: Sentence) =>
      !notes.references.some(cited => cited.start <= sentence.start && sentence.end <= cited.end + 1)
    return { ...placed, sentences: placed.sentences.filter(outside), item: found, ...notes }
  }

  const itemFacts = (report.improvements?.items ?? []).map(item)
  const placed = report.sections.map(section => ({
    section,
    paragraphs: section.paragraphs.map(
      // Property by property: object spread is slow where it runs for every paragraph.
      (paragraph): ParagraphFacts => ({
        passage: paragraph.passage,
        sentences: sentencesOf(paragraph.passage),
        paragraph
      })
    )
  }))
  let languages: readonly GradeLanguage[] | null = null
  const languageOf = (at: number): GradeLanguage | null => {
    if (gradeModel === undefined) return null
    languages ??= gradeLanguage(
      placed.map(({ section, paragraphs }) => ({
        sentences: paragraphs.flatMap(({ sentences }) => sentences),
        stated: section.grade?.grade ?? null
      })),
      itemFacts.map(({ finding }) => finding),
      framework.grades.map(({ id }) => id),
      gradeModel(),
      memory,
      wordingOf.collected
    )
    return languages[at] ?? null
  }

  const year = inspectionYear(report)
  const sections = placed.map((facts, at) => {
    let coverage: Coverage | null | undefined
    let backing: Backing | undefined
    return {
      ...facts,
      get backing() {
        backing ??= backingOf(facts.paragraphs)
        return backing
      },
      get language() {
        return languageOf(at)
      },
      get coverage() {
        if (coverage === undefined) coverage = coverageOf(facts, framework, year, memory)
        return coverage
      },
      topicsOf: (sentence: Sentence) => sentenceTopics(sentence, facts, framework, memory)
    }
  })
  const traced = {
    summary: report.summary.map(place),
    items: itemFacts,
    sections
  }
  let traces: readonly Trace[] | null = null
  let opposed: readonly OpposedPair[] | undefined
  let against: readonly SummaryAgainst[] | undefined
  let amounts: readonly AmountPair[] | undefined
  return {
    ...traced,
    get opposed() {
      opposed ??= opposedPairs(sections, framework, memory)
      return opposed
    },
    get summaryAgainst() {
      against ??= summaryAgainst(traced.summary, sections, framework, memory)
      return against
    },
    get amounts() {
      amounts ??= amountPairs(traced.summary, sections)
      return amounts
    },
    get traces() {
      if (traceModel !== undefined) traces ??= tracerOf(traceModel(), framework, memory).trace(traced)
      return traces
    }
  }
}

/** The year in which the inspection ended; null where the report does not say. */
export function inspectionYear({ dates }: Report): number | null {
  const last = dates?.spans[dates.spans.length - 1]
  return last?.to?.year ?? last?.from?.year ?? null
}

interface ItemNotes {
  readonly references: readonly CitedReference[]
  readonly finding: string
}

function readItem(text: string, framework: Framework): ItemNotes {
  const references = framework.references === null ? [] : readReferences(text, framework.references.system)
  return { references, finding: withoutReferences(text, references) }
}
