/** Reading without grades: a draft's words without the names of grades and without what tells whose report it is. */
import type { Ledger, LedgerJudgement, LedgerSentence } from '@touchstone/core'
import { commonCapitals, generalWords, months } from './blind-words.ts'
import type { PageGrade } from './page-data.ts'

export interface Blinding {
  readonly grades: readonly Pick<PageGrade, 'id' | 'label'>[]
  /** The inspected authority as printed; null where none was read. */
  readonly authority: string | null
  /** Names of people, places and services in the draft, each a word; see `namesIn`. */
  readonly names: ReadonlySet<string>
}

/** The sentences of a section in the order of the draft, by paragraph, as they stand there. */
export function paragraphsOf({
  strengths,
  weaknesses,
  neutral
}: Pick<LedgerJudgement, 'strengths' | 'weaknesses' | 'neutral'>): {
  paragraph: number | null
  text: string
}[] {
  const sentences = [...strengths, ...weaknesses, ...neutral].sort(
    (one, other) => one.line - other.line || one.column - other.column
  )
  const paragraphs: { paragraph: number | null; line: number; texts: string[] }[] = []
  for (const sentence of sentences) {
    const last = paragraphs[paragraphs.length - 1]
    if (last !== undefined && sameParagraph(last, sentence)) {
      last.texts.push(sentence.text)
      last.line = sentence.line
    } else paragraphs.push({ paragraph: sentence.paragraph, line: sentence.line, texts: [sentence.text] })
  }
  return paragraphs.map(({ paragraph, texts }) => ({ paragraph, text: texts.join(' ') }))
}

/** Without a number, what stands on the next line goes on. */
function sameParagraph(
  last: { paragraph: number | null; line: number },
  { paragraph, line }: LedgerSentence
): boolean {
  return paragraph === last.paragraph && (paragraph !== null || line - last.line <= 1)
}

/** The text without grades, the authority, dates and names. */
export function blinded(text: string, { grades, authority, names }: Blinding): string {
  let hidden = withoutAuthority(withoutDates(withoutGrades(text, grades)), authority)
  if (names.size > 0) hidden = hidden.replace(capitalised, word => (names.has(word) ? '[name]' : word))
  return hidden.replace(/\[(name|authority|date)\](?:\s+(?:and |of |for )?\[\1\])+/g, '[$1]')
}

/** Longest first, so that no grade's name is left in part: "requires improvement to be good". */
export function withoutGrades(text: string, grades: Blinding['grades']): string {
  const names = grades.flatMap(({ label, id }) => [label, id.replaceAll('-', ' ')])
  const sorted = [...new Set(names)].sort((one, other) => other.length - one.length)
  if (sorted.length === 0) return text
  const pattern = sorted.map(name => name.replace(/[^\p{L}\p{N} ]/gu, '').replaceAll(' ', '\\s+')).join('|')
  return text.replace(new RegExp(`\\b(?:${pattern})\\b`, 'giu'), '[grade]')
}

const month = `(?:${months.join('|')})`
const dates = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${month}(?: \\d{4})?\\b|\\b(?:19|20)\\d{2}(?:[-–/]\\d{2,4})?\\b`,
  'g'
)

function withoutDates(text: string): string {
  return text.replace(dates, '[date]')
}

function withoutAuthority(text: string, authority: string | null): string {
  if (authority === null) return text
  const words = authority.split(/[^\p{L}’']+/u).filter(word => word !== '')
  const telling = words.filter(word => !generalWords.has(word.toLowerCase()))
  const initials = telling.map(word => word.charAt(0).toUpperCase()).join('')
  const hidden = new Set([
    ...telling,
    ...telling.map(word => word.toUpperCase()),
    ...(initials.length > 2 ? [initials] : [])
  ])
  return text
    .replaceAll(authority, '[authority]')
    .replace(capitalised, word => (hidden.has(word) ? '[authority]' : word))
}

/** A word with a capital, without what is appended to it by an apostrophe. */
const capitalised = /(?<![\p{L}\p{N}[])\p{Lu}\p{L}+(?![\p{L}\p{N}])/gu

/**
 * Words that are names in these sentences: capitalised behind a small word, in another way than acronyms and the terms of the
 * field are, and never written small.
 */
export function namesIn(texts: readonly string[]): Set<string> {
  const names = new Set<string>()
  const small = new Set(texts.flatMap(text => text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []))
  for (const text of texts)
    for (const [, run = ''] of text.matchAll(
      /(?<=[\p{Ll},;’'] (?:\(|“|‘)?)(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)/gu
    ))
      for (const word of run.split(/[ -]/))
        if (!commonCapitals.has(word.toLowerCase()) && !small.has(word.toLowerCase())) names.add(word)
  return names
}

/** The judgements that are read blind. */
export function judgementsToRead({ judgements }: Pick<Ledger, 'judgements'>): LedgerJudgement[] {
  return judgements.filter(({ judgement }) => judgement !== null)
}
