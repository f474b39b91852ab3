/** Reading without grades: a draft's words with the names of grades taken out of them. */
import type { Ledger, LedgerJudgement, LedgerSentence } from '@touchstone/core'
import type { PageGrade } from './page-data.ts'

const hidden = '[grade]'

/** The sentences of a section in the order of the draft, by paragraph, without grade words. */
export function paragraphsBlind(
  { strengths, weaknesses, neutral }: LedgerJudgement,
  grades: readonly PageGrade[]
): { paragraph: number | null; text: string }[] {
  const sentences = [...strengths, ...weaknesses, ...neutral].sort(
    (one, other) => one.line - other.line || one.column - other.column
  )
  const paragraphs: { paragraph: number | null; line: number; texts: string[] }[] = []
  for (const sentence of sentences) {
    const last = paragraphs[paragraphs.length - 1]
    if (last !== undefined && sameParagraph(last, sentence)) last.texts.push(sentence.text)
    else paragraphs.push({ paragraph: sentence.paragraph, line: sentence.line, texts: [sentence.text] })
  }
  return paragraphs.map(({ paragraph, texts }) => ({
    paragraph,
    text: withoutGrades(texts.join(' '), grades)
  }))
}

function sameParagraph(
  last: { paragraph: number | null; line: number },
  { paragraph, line }: LedgerSentence
): boolean {
  return paragraph === null ? last.paragraph === null && last.line === line : last.paragraph === paragraph
}

/** Longest first, so that no grade's name is left in part: "requires improvement to be good". */
export function withoutGrades(text: string, grades: readonly PageGrade[]): string {
  const names = grades.flatMap(({ label, id }) => [label, id.replaceAll('-', ' ')])
  const sorted = [...new Set(names)].sort((one, other) => other.length - one.length)
  if (sorted.length === 0) return text
  const pattern = sorted.map(name => name.replace(/[^\p{L}\p{N} ]/gu, '').replaceAll(' ', '\\s+')).join('|')
  return text.replace(new RegExp(`\\b(?:${pattern})\\b`, 'giu'), hidden)
}

/** The judgements that are read blind. */
export function judgementsToRead({ judgements }: Ledger): LedgerJudgement[] {
  return judgements.filter(({ judgement }) => judgement !== null)
}
