/** Trains the trace model and prints how well it does on authorities that it has not seen. */
import { Memory } from '../../core/src/memory/memory.ts'
import { type TracedFacts, Tracer } from '../../core/src/understand/items/trace.ts'
import { unpackTraceModel } from '../../core/src/understand/items/trace-model.ts'
import { learnTraces, partOf } from './trace-learning.ts'
import { spread, swappedItems, unrelatedItems } from './trace-plants.ts'
import { plantedItem, readTraceLabels, readTraceReports } from './trace-reports.ts'

const folds = 5

/** The text of `model/traces.json`. `reports` and `gold` are folders. */
export function trainTraces(reports: string, gold: string): string {
  return `${JSON.stringify(learnTraces(readTraceReports(reports), readTraceLabels(gold)))}\n`
}

/** What came out for one reader's item, one real item, or one planted item, by a model that did not see its authority. */
export interface TraceOutcomes {
  readonly labelled: readonly {
    readonly report: string
    readonly text: string
    readonly first: number | null
    readonly firstNamed: boolean
    readonly firstByBoth: boolean
    readonly found: number
    readonly listed: number
    readonly named: number
    readonly reference: string | null
    readonly acceptable: boolean
    readonly chance: number
  }[]
  readonly cited: readonly {
    readonly text: string
    readonly cited: string
    readonly chances: ReadonlyMap<string, number>
  }[]
  readonly real: readonly { readonly report: string; readonly text: string; readonly margin: number }[]
  readonly swapped: readonly { readonly report: string; readonly text: string; readonly margin: number }[]
  readonly unrelated: readonly { readonly report: string; readonly text: string; readonly margin: number }[]
  /** Real items with every paragraph that a reader named taken out of the report. */
  readonly emptied: readonly { readonly report: string; readonly text: string; readonly margin: number }[]
}

/** Every outcome, each by a model that learned from other authorities. */
function traceOutcomes(reportFolder: string, goldFolder: string): TraceOutcomes {
  const reports = readTraceReports(reportFolder)
  const labels = readTraceLabels(goldFolder)
  const authorities = [...new Set(reports.map(({ authority }) => authority))].sort()
  const labelled: TraceOutcomes['labelled'][number][] = []
  const cited: TraceOutcomes['cited'][number][] = []
  const real: TraceOutcomes['real'][number][] = []
  const swapped: TraceOutcomes['swapped'][number][] = []
  const unrelated: TraceOutcomes['unrelated'][number][] = []
  const emptied: TraceOutcomes['emptied'][number][] = []
  for (let fold = 0; fold < folds; fold++) {
    const unseen = new Set(authorities.filter((_, at) => at % folds === fold))
    const seen = partOf(reports, labels, unseen, false)
    const held = partOf(reports, labels, unseen, true)
    const model = unpackTraceModel(learnTraces(seen.reports, seen.labels))
    const newest = reports.findLast(({ framework }) => framework.references !== null)
    for (const report of held.reports) {
      const memory = new Memory(50_000)
      const tracer = new Tracer(model, report.framework, memory)
      const traceOf = (text: string, facts: Pick<TracedFacts, 'summary' | 'sections'> = report.facts) =>
        tracer.trace({ summary: facts.summary, sections: facts.sections, items: [plantedItem(text)] })[0]
      const marginOf = (text: string) => ({ report: report.name, text, margin: traceOf(text)?.margin ?? 0 })
      real.push(...report.facts.items.map(({ finding }) => marginOf(finding)))
      swapped.push(...spread(swappedItems(report, reports), 12).map(marginOf))
      unrelated.push(...unrelatedItems.filter((_, at) => at % 2 === 1).map(marginOf))
      const cites = newest && new Tracer(model, newest.framework, memory)
      const referencesOf = (text: string) =>
        cites?.trace({ summary: [], sections: [], items: [plantedItem(text)] })[0]?.references ?? []
      for (const label of held.labels.items.filter(one => one.report === report.name)) {
        const trace = traceOf(label.text)
        if (trace === undefined) continue
        const numbers = trace.paragraphs.flatMap(({ paragraph }) => paragraph.paragraph.number ?? [])
        const first = trace.ranked[0]?.paragraph.paragraph.number ?? null
        const [reference] = referencesOf(label.text)
        labelled.push({
          report: report.name,
          text: label.text,
          first,
          firstNamed: first !== null && label.either.includes(first),
          firstByBoth: first !== null && label.paragraphs.includes(first),
          found: numbers.filter(number => label.either.includes(number)).length,
          listed: numbers.length,
          named: label.either.length,
          reference: reference?.id ?? null,
          acceptable: reference !== undefined && label.acceptable.includes(reference.id),
          chance: reference?.chance ?? 0
        })
        const without = report.facts.sections.map(section => ({
          section: section.section,
          paragraphs: section.paragraphs.filter(
            ({ paragraph }) => !label.either.includes(paragraph.number ?? -1)
          )
        }))
        const left = traceOf(label.text, { summary: report.facts.summary, sections: without })
        emptied.push({ report: report.name, text: label.text, margin: left?.margin ?? 0 })
      }
      for (const one of held.labels.cited.filter(one => one.report === report.name)) {
        const chances = new Map(referencesOf(one.text).map(({ id, chance }) => [id, chance]))
        cited.push({ text: one.text, cited: one.reference, chances })
      }
    }
  }
  return { labelled, cited, real, swapped, unrelated, emptied }
}

/** The figures as text. */
export function measureTraces(reports: string, gold: string): string {
  const { labelled, cited, real, swapped, unrelated, emptied } = traceOutcomes(reports, gold)
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`
  const share = <Row>(rows: readonly Row[], test: (row: Row) => boolean) =>
    percent(rows.filter(test).length, rows.length)
  const sum = (of: (row: (typeof labelled)[number]) => number) =>
    labelled.reduce((total, row) => total + of(row), 0)
  const best = ({ chances }: (typeof cited)[number]) => [...chances.keys()]
  const curve = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5].map(
    shift =>
      `  ${shift.toFixed(1).padStart(5)}  ${share(real, ({ margin }) => margin <= shift)}  ${share(swapped, ({ margin }) => margin <= shift)}  ${share(unrelated, ({ margin }) => margin <= shift)}  ${share(emptied, ({ margin }) => margin <= shift)}`
  )
  const fit = [0.5, 0.6, 0.7, 0.8, 0.9].flatMap(sure =>
    [0.01, 0.02, 0.05].map(unlikely => {
      const flagged = (row: (typeof cited)[number]) =>
        (row.chances.get(best(row)[0] ?? '') ?? 0) >= sure && (row.chances.get(row.cited) ?? 0) <= unlikely
      return `  best at least ${sure}, cited at most ${unlikely}: ${share(cited, flagged)}`
    })
  )
  return [
    `Traces, ${folds} folds by authority`,
    `first paragraph named by a reader: ${share(labelled, row => row.firstNamed)}`,
    `first paragraph named by both: ${share(labelled, row => row.firstByBoth)}`,
    `listed paragraphs that a reader named: ${percent(
      sum(row => row.found),
      sum(row => row.listed)
    )}`,
    `named paragraphs that are listed: ${percent(
      sum(row => row.found),
      sum(row => row.named)
    )}`,
    `best reference acceptable: ${share(labelled, row => row.acceptable)}`,
    `printed reference is the best: ${share(cited, row => best(row)[0] === row.cited)}`,
    `printed reference among the first two: ${share(cited, row => best(row).slice(0, 2).includes(row.cited))}`,
    'improvement-evidence (cut, real items flagged, swapped found, unrelated found, emptied found):',
    ...curve,
    'reference-fit, printed references flagged:',
    ...fit
  ].join('\n')
}
