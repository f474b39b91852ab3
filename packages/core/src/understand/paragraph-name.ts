/** What a paragraph is called in print: by its number, or by its place where it has none. */
import type { Paragraph, Section } from '../read/tree.ts'
import type { ParagraphFacts, SectionFacts } from './facts.ts'

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' '
)

/** Its number, or its place: "What is effective, first finding". */
export function paragraphName(
  { paragraph }: ParagraphFacts,
  sections: readonly Pick<SectionFacts, 'section'>[]
): number | string {
  if (paragraph.number !== null) return paragraph.number
  const section = sections.find(one => one.section.paragraphs.includes(paragraph))?.section
  return section === undefined ? 'the summary' : placeName(section, paragraph)
}

/** The title of a section and how many of its paragraphs come before. */
function placeName({ title, paragraphs }: Section, paragraph: Paragraph): string {
  const at = paragraphs.indexOf(paragraph)
  const ordinal = ordinals[at]
  return `${title}, ${ordinal === undefined ? `finding ${at + 1}` : `${ordinal} finding`}`
}
