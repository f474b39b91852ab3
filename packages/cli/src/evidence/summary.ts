import { count, notReports } from '../check/summary.ts'
import type { Read } from './read.ts'

/** "1 report read: 4 sections, 60 paragraphs, 204 sentences, 1 improvement item". */
export function summaryOf(reads: readonly Read[]): string {
  const answers = reads.flatMap(read => ('answer' in read ? [read.answer] : []))
  const sections = answers.flatMap(({ facts }) => facts.sections)
  const paragraphs = sections.flatMap(section => section.paragraphs)
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0)
  const items = answers.reduce((sum, { facts }) => sum + facts.items.length, 0)
  const counted = [
    count(sections.length, 'section'),
    count(paragraphs.length, 'paragraph'),
    count(sentences, 'sentence'),
    count(items, 'improvement item')
  ]
  const failed = reads.filter(read => 'reason' in read)
  const named = failed.filter(read => read.named).length
  const passed = failed.filter(read => !read.named).map(read => read.path)
  return [
    answers.length === 0
      ? 'nothing was read'
      : `${count(answers.length, 'report')} read: ${counted.join(', ')}`,
    ...(named > 0 ? [`${named} could not be checked`] : []),
    ...(passed.length > 0 ? [notReports(passed)] : [])
  ].join('; ')
}
