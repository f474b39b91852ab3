/**
 * Flags numbered paragraphs that skip, repeat or restart, marks of another form than the others, and sections without a number.
 * Paragraphs are cited by number; two with one number, or none, cannot be cited. Leaves alone drafts without numbers and
 * figures in the text. Can be wrong where a line of text begins with the number that comes next.
 * Source: 317 of 321 published reports number their paragraphs from 1 to the end without a break.
 */
import type { Paragraph, Report } from '../../read/tree.ts'
import type { Fix } from '../../report/finding.ts'
import { defineRule, type Observation } from '../rule.ts'
import { examples } from './paragraph-numbering.examples.ts'

/** A paragraph that prints a number. */
type Numbered = Paragraph & {
  readonly number: number
  readonly numberRange: NonNullable<Paragraph['numberRange']>
}

/**
 * A break is mended by numbering everything from there on, so the first such fix mends them all. Beyond this many, or this
 * many numbers in all of them, none has one of its own: together they would be far longer than the draft.
 */
const mostRenumbered = 50
const mostNumbers = 20_000

export const paragraphNumbering = defineRule({
  id: 'paragraph-numbering',
  flags: 'Paragraph numbers skip, repeat or restart, a section has none, or one is marked unlike the others.',
  why: 'Paragraphs are cited by their number in responses and action plans.',
  leavesAlone: [
    'Drafts in which no paragraph has a number, and numbers of two parts (2.4).',
    'Ages, years and figures at the start of a wrapped line.'
  ],
  canBeWrong: 'A wrapped line that begins with the very number that comes next is taken for a paragraph.',
  source: '317 of 321 published reports number their paragraphs from 1 to the end without a break.',
  severity: 'error',
  fixable: true,
  messages: {
    gap: { text: 'Paragraph {number} follows paragraph {previous}; {expected} is missing.' },
    start: { text: 'The first numbered paragraph is {number}, expected 1.' },
    repeat: { text: 'Paragraph {number} appears twice.' },
    restart: { text: 'Numbering goes back from {previous} to {number}.' },
    single: { text: 'Paragraph {number} appears where {expected} is expected; the next is {next}.' },
    unnumbered: {
      text: 'No paragraph of this section is numbered; those of other sections are.',
      severity: 'warning'
    },
    mark: { text: 'The paragraph is marked "{mark}", the others "{expected}".', severity: 'warning' }
  },
  options: {},
  *check({ report }) {
    const numbered = numberedOf(report)
    const usual = usualMark(numbered)
    yield* withoutNumbers(report, numbered)
    let renumbered = 0
    let numbers = 0
    let previous: Numbered | null = null
    for (const [i, paragraph] of numbered.entries()) {
      yield* checkMark(paragraph, usual)
      const expected: number = previous ? previous.number + 1 : 1
      if (paragraph.number === expected) {
        previous = paragraph
        continue
      }
      const next: Numbered | undefined = numbered[i + 1]
      // Only this one is out of step: "3. 14. 5." The count goes on as if it were right.
      const alone: boolean = next?.number === expected + 1
      const found = broken(paragraph, previous, alone && next ? next : null, expected, report)
      if (alone) yield { ...found, fix: renumber([paragraph], expected) }
      else {
        numbers += numbered.length - i
        const offered = renumbered === 0 || (renumbered < mostRenumbered && numbers <= mostNumbers)
        yield offered ? { ...found, fix: renumber(numbered.slice(i), expected) } : found
        renumbered++
      }
      previous = alone ? { ...paragraph, number: expected } : paragraph
    }
  },
  examples
})

function numberedOf(report: Report): Numbered[] {
  const paragraphs = [...report.stray, ...report.sections.flatMap(section => section.paragraphs)]
  return paragraphs
    .filter(
      (paragraph): paragraph is Numbered =>
        paragraph.numberRange !== null && paragraph.number !== null && Number.isInteger(paragraph.number)
    )
    .sort((a, b) => a.range.start - b.range.start)
}

function* withoutNumbers(report: Report, numbered: readonly Numbered[]): Iterable<Observation> {
  for (const { paragraphs, headingRange: range } of report.sections) {
    const [first] = paragraphs
    if (first === undefined || paragraphs.some(({ number }) => number !== null)) continue
    const other = numbered.find(paragraph => paragraph.range.start > range.end) ?? numbered[0]
    if (other === undefined) return
    const evidence = [
      { range: first.passage.range, label: 'its first paragraph' },
      { range: other.numberRange, label: `paragraph ${other.number}` }
    ]
    yield { message: 'unnumbered', range, evidence }
  }
}

function broken(
  paragraph: Numbered,
  previous: Numbered | null,
  next: Numbered | null,
  expected: number,
  report: Report
): Observation {
  const { number, numberRange: range } = paragraph
  if (!previous) {
    const heading = report.sections[0]?.headingRange ?? paragraph.range
    return {
      message: 'start',
      values: { number },
      range,
      evidence: [{ range: heading, label: 'the first section' }]
    }
  }
  const evidence = [{ range: previous.numberRange, label: `paragraph ${previous.number}` }]
  const values = { number, previous: previous.number, expected, next: next?.number ?? '' }
  if (next && number !== previous.number) return { message: 'single', values, range, evidence }
  if (number > expected) {
    const missing = number === expected + 1 ? expected : `${expected} to ${number - 1}`
    return { message: 'gap', values: { ...values, expected: missing }, range, evidence }
  }
  return { message: number === previous.number ? 'repeat' : 'restart', values, range, evidence }
}

/** How most paragraphs are marked. */
interface UsualMark {
  /** The mark with # for the number: "#.", "(#)". */
  readonly form: string
  /** The first paragraph that is marked so, and the first one of each number. */
  readonly first: Numbered | null
  readonly byNumber: ReadonlyMap<number, Numbered>
}

function usualMark(numbered: readonly Numbered[]): UsualMark {
  const counts = new Map<string, number>()
  for (const paragraph of numbered) counts.set(formOf(paragraph), (counts.get(formOf(paragraph)) ?? 0) + 1)
  const form = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '#.'
  const like = numbered.filter(paragraph => formOf(paragraph) === form)
  const byNumber = new Map([...like].reverse().map(paragraph => [paragraph.number, paragraph]))
  return { form, first: like[0] ?? null, byNumber }
}

function* checkMark(paragraph: Numbered, { form, first, byNumber }: UsualMark): Iterable<Observation> {
  if (formOf(paragraph) === form) return
  const other = byNumber.get(paragraph.number - 1) ?? first
  if (!other) return
  const expected = form.replace('#', String(paragraph.number))
  yield {
    message: 'mark',
    values: { mark: paragraph.mark ?? '', expected: other.mark ?? '' },
    range: paragraph.numberRange,
    evidence: [{ range: other.numberRange, label: 'a paragraph before it' }],
    fix: {
      title: `Mark this paragraph "${expected}"`,
      edits: [{ range: paragraph.numberRange, text: expected }]
    }
  }
}

function formOf({ mark }: Numbered): string {
  return (mark ?? '').replace(/\d+/, '#')
}

function renumber(paragraphs: readonly Numbered[], from: number): Fix {
  const title =
    paragraphs.length > 1 ? `Number these paragraphs from ${from}` : `Number this paragraph ${from}`
  const edits = paragraphs.map((paragraph, i) => ({
    range: paragraph.numberRange,
    text: formOf(paragraph).replace('#', String(from + i))
  }))
  return { title, edits }
}
