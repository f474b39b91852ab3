import type { Facts } from '@touchstone/core'
import { count, notReports } from '@touchstone/results'
import type { Read } from './read.ts'

/** How much of a draft was read. */
export interface Counts {
  readonly sections: number
  readonly paragraphs: number
  readonly sentences: number
  readonly items: number
}

export function countsOf({ sections, items }: Facts): Counts {
  const paragraphs = sections.flatMap(section => section.paragraphs)
  return {
    sections: sections.length,
    paragraphs: paragraphs.length,
    sentences: paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0),
    items: items.length
  }
}

/** "1 report read: 4 sections, 60 paragraphs, 204 sentences, 1 improvement item". */
export function summaryOf(reads: readonly Read<{ readonly counts: Counts }>[]): string {
  const counts = reads.flatMap(read => ('kept' in read ? [read.kept.counts] : []))
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0)
  const counted = [
    count(sum('sections'), 'section'),
    count(sum('paragraphs'), 'paragraph'),
    count(sum('sentences'), 'sentence'),
    count(sum('items'), 'improvement item')
  ]
  const failed = reads.filter(read => 'reason' in read)
  const named = failed.filter(read => read.named).length
  const passed = failed.filter(read => !read.named).map(read => read.path)
  return [
    counts.length === 0
      ? 'nothing was read'
      : `${count(counts.length, 'report')} read: ${counted.join(', ')}`,
    ...(named > 0 ? [`${named} could not be checked`] : []),
    ...(passed.length > 0 ? [notReports(passed)] : [])
  ].join('; ')
}
