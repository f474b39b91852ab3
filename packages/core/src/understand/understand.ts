/** Tree in, facts out. Whatever costs is worked out at first use and kept in the memory by its text alone. */
import type { Fit, Framework } from '../frameworks/framework.ts'
import type { Memory } from '../memory/memory.ts'
import type { Passage, Report } from '../read/tree.ts'
import type {
  CitedReference,
  Facts,
  ItemFacts,
  ParagraphFacts,
  PassageFacts,
  SectionFacts,
  Sentence
} from './facts.ts'
import { tracerOf } from './items/trace.ts'
import type { TraceModel } from './items/trace-model.ts'
import { amountPairs } from './pairs/amounts.ts'
import { denials } from './pairs/denied.ts'
import { opposedPairs } from './pairs/opposed.ts'
import { praisedItems } from './pairs/praised-items.ts'
import { summaryAgainst } from './pairs/summary-against.ts'
import { type ModelReaders, passagePlacer } from './placed-sentence.ts'
import { backingOf } from './sections/backing.ts'
import { type GradeLanguage, gradeLanguage } from './sections/grade-language.ts'
import { coverageOf, sentenceTopics } from './sections/topics.ts'
import { weightsFit } from './weights/fit.ts'
import { readReferences, withoutReferences } from './words/reference.ts'

/** What reads the words of a report. Without a grade model no section has a language, without a trace model nothing is traced. */
export interface Readers extends ModelReaders {
  /** Called when the traces are first asked for; always gives the same object. */
  readonly traceModel?: (() => TraceModel) | undefined
  /** The words that tell the field that the models were learned from; text of another field is not noticed without. */
  readonly fieldWords?: (() => ReadonlySet<string>) | undefined
}

type PlacedSection = Pick<SectionFacts, 'section' | 'paragraphs'>

/** The facts of a report. The same report gives the same facts, whatever the memory holds. */
export function understand(report: Report, framework: Framework, memory: Memory, given: Readers): Facts {
  const weights = weightsFit(report, framework, given.fieldWords?.() ?? null)
  const readers = fittingReaders(given, weights.fit)
  const place = passagePlacer(framework, memory, given, weights.fit !== 'none')
  const summary = report.summary.map(place)
  const items = itemFacts(report, framework, memory, place)
  const sections = sectionFacts(report, items, framework, memory, readers, place)
  const opposed = lazily(() => opposedPairs(sections, framework, memory))
  const against = lazily(() => summaryAgainst(summary, sections, framework, memory))
  const praised = lazily(() => praisedItems(items, sections, framework, memory))
  const denied = lazily(() => denials(summary, sections, framework, memory))
  const amounts = lazily(() => amountPairs(summary, sections))
  const traces = lazily(() => {
    const model = readers.traceModel?.()
    return model === undefined ? null : tracerOf(model, framework, memory).trace({ summary, items, sections })
  })
  return {
    weights,
    summary,
    items,
    sections,
    get opposed() {
      return opposed()
    },
    get summaryAgainst() {
      return against()
    },
    get praisedItems() {
      return praised()
    },
    get denied() {
      return denied()
    },
    get amounts() {
      return amounts()
    },
    get traces() {
      return traces()
    }
  }
}

/** Sections are read by weights that were learned from such reports alone. */
function fittingReaders(readers: Readers, fit: Fit): Readers {
  if (fit === 'trained') return readers
  return { ...readers, gradeModel: undefined, traceModel: fit === 'near' ? readers.traceModel : undefined }
}

function itemFacts(
  { improvements }: Report,
  framework: Framework,
  memory: Memory,
  place: (passage: Passage) => PassageFacts
): ItemFacts[] {
  const known = memory.of<ItemNotes>(framework, 'items')
  return (improvements?.items ?? []).map(item => {
    const notes = known.get(item.passage.text, text => readItem(text, framework))
    const { passage, tree, sentences } = place(item.passage)
    const outside = (sentence: Sentence) =>
      !notes.references.some(cited => cited.start <= sentence.start && sentence.end <= cited.end + 1)
    return { passage, tree, sentences: sentences.filter(outside), item, ...notes }
  })
}

function sectionFacts(
  report: Report,
  items: readonly ItemFacts[],
  framework: Framework,
  memory: Memory,
  readers: Readers,
  place: (passage: Passage) => PassageFacts
): SectionFacts[] {
  const placed = report.sections.map(
    (section): PlacedSection => ({
      section,
      paragraphs: section.paragraphs.map(
        (paragraph): ParagraphFacts => ({ ...place(paragraph.passage), paragraph })
      )
    })
  )
  const languages = lazily(() => languagesOf(placed, items, framework, memory, readers))
  const year = inspectionYear(report)
  return placed.map((facts, at) => {
    const backing = lazily(() => backingOf(facts.paragraphs))
    const coverage = lazily(() => coverageOf(facts, framework, year, memory))
    return {
      ...facts,
      get backing() {
        return backing()
      },
      get language() {
        return languages()[at] ?? null
      },
      get coverage() {
        return coverage()
      },
      topicsOf: (sentence: Sentence) => sentenceTopics(sentence, facts, framework, memory)
    }
  })
}

/** What the wording of each section says of its grade; nothing without the weights for it. */
function languagesOf(
  placed: readonly PlacedSection[],
  items: readonly ItemFacts[],
  framework: Framework,
  memory: Memory,
  { gradeModel }: Readers
): readonly GradeLanguage[] {
  if (gradeModel === undefined) return []
  return gradeLanguage(
    placed.map(({ paragraphs }) => ({ sentences: paragraphs.flatMap(({ sentences }) => sentences) })),
    items.map(({ finding }) => finding),
    framework.grades.map(({ id }) => id),
    gradeModel(),
    memory,
    sentence => sentence.gradeParts
  )
}

/** Made when it is first asked for, and once. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
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
