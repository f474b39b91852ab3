/** Small words for messages, shared by the rules. */
import type { Framework, Judgement } from '../frameworks/framework.ts'
import type { JudgementTable, Range, Report, Section, TableRow } from '../read/tree.ts'

/** The grade as it stands in a sentence: "requires improvement to be good". */
export function gradeLabel(framework: Framework, grade: string): string {
  const label = framework.grades.find(({ id }) => id === grade)?.label ?? grade
  return label.charAt(0).toLowerCase() + label.slice(1)
}

export function rankOf(framework: Framework, grade: string): number {
  return framework.grades.find(({ id }) => id === grade)?.rank ?? -1
}

export function bestRank(framework: Framework): number {
  return Math.max(...framework.grades.map(({ rank }) => rank))
}

export function worstRank(framework: Framework): number {
  return Math.min(...framework.grades.map(({ rank }) => rank))
}

export function judgementOf(framework: Framework, id: string | null): Judgement | null {
  return framework.judgements.find(judgement => judgement.id === id) ?? null
}

/** The first row of each judgement. */
export function rowOf(table: JudgementTable | null, judgement: string | null): TableRow | null {
  if (judgement === null) return null
  return table?.rows.find(row => row.judgement === judgement) ?? null
}

/** The first section of each judgement. */
export function sectionOf(report: Report, judgement: string | null): Section | null {
  if (judgement === null) return null
  return report.sections.find(section => section.judgement === judgement) ?? null
}

/** The judgements that have a section in the body, in its order. */
export function bodyJudgements(framework: Framework): readonly Judgement[] {
  return framework.judgements
    .filter(({ bodyOrder }) => bodyOrder !== null)
    .sort((a, b) => (a.bodyOrder ?? 0) - (b.bodyOrder ?? 0))
}

/** The judgements that have a row in the table, in its order. */
export function tableJudgements(framework: Framework): readonly Judgement[] {
  return framework.judgements
    .filter(({ tableOrder }) => tableOrder !== null)
    .sort((a, b) => (a.tableOrder ?? 0) - (b.tableOrder ?? 0))
}

/** "Some plans", of "some plans". */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "item", "items". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], join = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${join} ${words[words.length - 1]}`
}

/** Where the report introduces itself, for findings about a part that is not there. */
export function headRange(report: Report): Range | null {
  return report.title?.range ?? report.dates?.range ?? report.table?.range ?? null
}

/** Words of a quotation, at most. */
const quotedWords = 12

/** The beginning of a sentence as a message quotes it, in curly quotation marks. */
export function quoted(text: string): string {
  const words = text.split(/\s+/)
  const end = words.length > quotedWords ? '…' : ''
  return `“${words
    .slice(0, quotedWords)
    .join(' ')
    .replace(/[,;:]$|[.]$/, '')}${end}”`
}
