/** What is said of a finding's other place: its label, and the words that stand there where it is more than a few. */
import type { Range } from '@touchstone/core'
import { opening } from './opening.ts'

/** Shorter places, as a grade or an acronym, are named by their label. */
const shortest = 25

export function placeLabel(label: string, { start, end }: Range, text: string): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  if (words.length < shortest || label.includes(words.slice(0, shortest))) return label
  return `${label}: "${opening(words)}"`
}
