import type { StatedGrade } from '../read/tree.ts'
import type { Fix } from '../report/finding.ts'

/** "Requires Improvement" as the table prints it: "Requires improvement". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}

/** Writes a grade in another case; null when it is wrapped over lines in the source, where only a person may join it. */
export function caseFix(grade: StatedGrade, text: string, source: string): Fix | null {
  const { start, end } = grade.range
  if (source.slice(start, end) !== grade.text) return null
  return { title: `Write "${text}"`, edits: [{ range: grade.range, text }] }
}
