/** `pnpm measure slips`: how many slips of a kind the rules find, and how many near twins they flag. See `../unseen/README.md`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker } from '../../core/src/check.ts'
import { learned } from '../../core/src/model.ts'
import { wilson } from '../../plant/src/wilson.ts'

const folder = join(import.meta.dirname, '../unseen/rules')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

type Slots = Readonly<Record<string, string>>

interface Bank {
  readonly rule: string
  readonly file: string
  /** What of a row goes where in the draft; the text that a finding has to touch stands in `touched`. */
  readonly place: (
    cells: readonly string[],
    column: number
  ) => { readonly slots: Slots; readonly touched: string }
  /** The columns with a slip, and those without. */
  readonly slip: number
  readonly right: number
}

const fallback: Slots = {
  summary: 'Marlworth has much to be proud of, and it looks ahead with hope.',
  item: 'The management of shared offices. (enabler 2, national framework)',
  help: 'Grandparents are invited to events.',
  care: 'Gardens are looked upon with pride.',
  leavers: 'A football team plays on Sundays.',
  leaders: 'The newsletter is read widely.'
}
const inSentence = (cells: readonly string[], column: number) => {
  const touched = cells[column] ?? ''
  return { slots: { care: touched }, touched }
}
/** A sentence of one place, and in the body another that it is held against. */
const against =
  (slotsOf: (first: string, body: string) => Slots): Bank['place'] =>
  ([first = '', ...bodies], column) => {
    const touched = bodies[column - 1] ?? ''
    return { slots: slotsOf(first, touched), touched }
  }
const banks: readonly Bank[] = [
  { rule: 'authority-name', file: 'authorities.tsv', place: inSentence, slip: 0, right: 1 },
  { rule: 'acronym', file: 'acronyms.tsv', place: inSentence, slip: 0, right: 1 },
  {
    rule: 'terminology',
    file: 'terms.tsv',
    place: (cells, column) => {
      const touched = cells[column] ?? ''
      return {
        slots: { care: touched, leavers: 'Children in care and care leavers meet at a summer fair.' },
        touched
      }
    },
    slip: 0,
    right: 1
  },
  {
    rule: 'improvement-reference',
    file: 'references.tsv',
    place: (cells, column) => ({ slots: { item: cells[column] ?? '' }, touched: cells[column] ?? '' }),
    slip: 0,
    right: 1
  },
  {
    rule: 'improvement-evidence',
    file: 'items.tsv',
    place: ([item = '', ...bodies], column) => ({
      slots: { item: `${item} (outcome 4, national framework)`, care: bodies[column - 1] ?? '' },
      touched: item
    }),
    slip: 2,
    right: 1
  },
  {
    rule: 'summary-agreement',
    file: 'summaries.tsv',
    place: against((summary, care) => ({ summary: `${fallback.summary} ${summary}`, care })),
    slip: 1,
    right: 2
  },
  {
    rule: 'contradiction',
    file: 'summaries.tsv',
    place: against((care, leaders) => ({ care, leaders })),
    slip: 1,
    right: 2
  }
]

/**
 * `all` also lists what was missed or flagged wrongly. `kept` counts the rows that are kept apart instead, and lists nothing: for
 * final figures.
 */
export function measureSlips(
  { all, kept }: { all: boolean; kept: boolean },
  say: (line: string) => void
): void {
  const draft = read('draft.txt')
  const checker = createChecker(learned)
  for (const { rule, file, place, slip, right } of banks) {
    const rows = read(file)
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
    const speaks = (cells: readonly string[], column: number) => {
      const { slots, touched } = place(cells, column)
      const text = draft.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? fallback[name] ?? '')
      const answer = checker.check(text, { path: file })
      if (!answer.checked) throw new Error(`The draft for a row of ${file} is not read as a report.`)
      const from = text.indexOf(touched)
      const until = from + touched.length
      const touches = ({ start, end }: { readonly start: number; readonly end: number }) =>
        start < until && end > from
      return answer.findings.some(
        finding =>
          finding.rule === rule && [finding.range, ...finding.evidence.map(one => one.range)].some(touches)
      )
    }
    const part = rows.filter((_, at) => (at % 4 === 3) === kept)
    const missed = part.filter(cells => !speaks(cells, slip))
    const wrong = part.filter(cells => speaks(cells, right))
    const { low, high } = wilson(part.length - missed.length, part.length)
    say(
      `${rule}${kept ? ', rows kept apart' : ''}: ${part.length - missed.length} of ${part.length} found (${low.toFixed(2)} to ${high.toFixed(2)}), ${wrong.length} of ${part.length} twins flagged`
    )
    if (!all || kept) continue
    for (const cells of missed) say(`  missed: ${cells[slip]}`)
    for (const cells of wrong) say(`  flagged: ${cells[right]}`)
  }
}
