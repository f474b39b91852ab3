/** Says why a document is no graded report of a known framework. */
import type { Framework } from '../frameworks/framework.ts'
import type { JudgementTable, Section } from './tree.ts'

const products: readonly { readonly words: RegExp; readonly says: string }[] = [
  {
    words:
      /\breview of the (?:effectiveness of the )?(?:[\w-]+ ){0,4}local safeguarding children(?:'s)? board\b/i,
    says: 'It reads like a review of a Local Safeguarding Children Board, which has one judgement of its own.'
  },
  {
    words: /\bfocused visit\b/i,
    says: 'It reads like a focused visit letter, which carries no graded judgements.'
  },
  {
    words: /\bmonitoring visit\b/i,
    says: 'It reads like a monitoring visit letter, which carries no graded judgements.'
  },
  {
    words: /\bjoint targeted area inspection\b/i,
    says: 'It reads like a joint targeted area inspection letter, which carries no graded judgements.'
  },
  {
    words: /\b(?:area SEND|local area partnership)\b/,
    says: 'It reads like an area SEND report, which states an outcome and no graded judgements.'
  },
  {
    words: /\b(?:children's home|URN|unique reference number|provision type|registered provider)\b/i,
    says: 'It reads like a report on a single provider, which is another inspection product.'
  },
  {
    words: /\binspection of looked after children services\b/i,
    says: 'It reads like a report on services for looked after children under a framework before 2013, with other grades.'
  },
  {
    words:
      /\bis the (?:service|practice|trust|hospital) (?:safe|effective|caring|responsive|well[- ]led)\b|\bour view of the service\b/i,
    says: 'It reads like a report on a provider of health or social care, which is no inspection of children\u2019s services.'
  },
  {
    words:
      /^(?![\s\S]*\b(?:social workers?|children in care|children's services)\b)[\s\S]*\b(?:pupils|learners)\b[\s\S]{1,4000}\b(?:pupils|learners|teachers|teaching)\b/i,
    says: 'It reads like a report on a school or college, which is no inspection of children\u2019s services.'
  },
  { words: /^[^\S\r\n\u2028\u2029]*Dear\b/m, says: 'It reads like a letter.' }
]

/** Share of control characters above which a text is taken for binary. */
const binaryShare = 0.02

/** A whole sentence or two for the reader: why `text` was not checked and what to do. */
export function whyNoReport(text: string): string {
  if (text.trim() === '') return 'The document is empty.'
  if (looksBinary(text)) return 'The document is not text. Save it as Markdown or plain text and check that.'
  const opening = text.slice(0, 4000).replace(/\u2019/g, "'")
  const product = products.find(({ words }) => words.test(opening))
  const advice = 'Touchstone reads reports that have a table of judgements and grades.'
  return `No judgement table was found. ${product === undefined ? advice : `${product.says} ${advice}`}`
}

/** Headings that are none of a framework's make a report foreign from this many. */
const fewestForeign = 2

/**
 * Why a report with a table of grades is none of the framework: of all its judgements the table has the overall grade alone, which
 * many inspectorates give, and the headings are others. Null for any other, also for a draft that is just begun.
 */
export function whyForeign(
  { rows }: JudgementTable,
  sections: readonly Section[],
  { judgements, title }: Framework
): string | null {
  const overall = new Set(judgements.filter(one => one.overall).map(({ id }) => id))
  if (!judgements.some(one => one.tableOrder !== null && !one.overall)) return null
  if (!rows.every(({ judgement }) => judgement !== null && overall.has(judgement))) return null
  if (sections.length < fewestForeign || sections.some(({ judgement }) => judgement !== null)) return null
  const printed = sections.slice(0, fewestForeign).map(one => `\u201c${one.title}\u201d`)
  return `Its table and headings (${printed.join(', ')}) are not those of \u201c${title}\u201d, but for the overall grade: it reads like a report of another kind. A framework file can describe how such reports are laid out.`
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 10_000)
  let control = 0
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit === 0) return true
    if ((unit < 32 && (unit < 9 || unit > 13)) || unit === 0xfffd) control++
  }
  return control > sample.length * binaryShare
}
