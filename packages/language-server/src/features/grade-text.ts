/** The evidence for and against a stated grade, in a few lines of Markdown. It says what stands there, not what is right. */
import {
  argumentsOn,
  type CheckedAnswer,
  type Framework,
  firstWords,
  gradeBeside,
  type SectionFacts,
  type Sentence,
  type StatedGrade
} from '@touchstone/core'

/** Longer sentences are cut at a word. */
const longestQuote = 160

/** How many sentences are quoted for a grade, and against it. */
const mostQuoted = 3

/** `grade` is the one under the pointer; `other` the one that the draft states in another place, and where. */
export function gradeText(
  { framework, facts }: CheckedAnswer,
  judgement: string | null,
  grade: StatedGrade | null,
  section: SectionFacts | null,
  other: { readonly grade: StatedGrade | null; readonly place: 'table' | 'heading' } | null
): string {
  const title = framework.judgements.find(({ id }) => id === judgement)?.title ?? 'This judgement'
  const lines = [`**${title}**: ${grade?.text ?? 'no grade is stated'}`]
  const differs = other?.grade?.grade != null && other.grade.grade !== grade?.grade
  if (differs) lines.push(`The ${other.place} says **${other.grade?.text}**.`)
  if (section === null || section.language === null) return lines.join('\n\n')
  lines.push(readingText(section.language, section.section.grade?.grade, framework))
  if (grade?.grade == null) return lines.join('\n\n')
  const label = labelOf(grade.grade, framework)
  const speaking = argumentsOn(section, grade.grade, framework)
  const number = numbersOf(facts.sections)
  const quoted = (heading: string, sentences: readonly Sentence[]) => {
    const list = sentences
      .slice(0, mostQuoted)
      .map(one => `- ${number.get(one.passage) ?? ''}${quote(one.text)}`)
    return list.length === 0 ? [] : [`${heading}\n${list.join('\n')}`]
  }
  lines.push(
    ...quoted(`Speaks most for ${label}:`, speaking.for),
    ...quoted(`Speaks most against ${label}:`, speaking.against)
  )
  return lines.join('\n\n')
}

function readingText(
  language: NonNullable<SectionFacts['language']>,
  stated: string | null | undefined,
  framework: Framework
): string {
  const grade = gradeBeside(language, stated)
  const { counts, probabilities, reasonOfAbstention } = language
  const reads =
    grade === null
      ? (reasonOfAbstention ?? 'No grade is read from its wording.')
      : `Its wording reads as **${labelOf(grade, framework)}** (${percent(probabilities[grade])}).`
  return (
    `${reads} ${count(counts.strength, 'strength')}, ${count(counts.weakness, 'weakness', 'weaknesses')}, ` +
    `${counts.mixed} mixed and ${counts.neutral} neutral sentences.`
  )
}

function labelOf(grade: string, { grades }: Framework): string {
  return (grades.find(({ id }) => id === grade)?.label ?? grade).toLowerCase()
}

function numbersOf(sections: readonly SectionFacts[]): Map<unknown, string> {
  return new Map(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ passage, paragraph }) => [
        passage,
        paragraph.number === null ? '' : `${paragraph.number}: `
      ])
    )
  )
}

/** Marks of Markdown are shown as they are written. */
function quote(text: string): string {
  return firstWords(text, longestQuote).replace(/[\\`*_[\]<>#]/g, '\\$&')
}

function percent(share: number | undefined): string {
  return `${Math.round((share ?? 0) * 100)}%`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
