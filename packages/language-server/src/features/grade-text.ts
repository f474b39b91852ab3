/** The evidence for and against a stated grade, in a few lines of Markdown. It says what stands there, not what is right. */
import {
  type CheckedAnswer,
  firstWords,
  type SectionFacts,
  type Sentence,
  type StatedGrade
} from '@touchstone/core'

/** Longer sentences are cut at a word. */
const longestQuote = 160

export function gradeText(
  { framework, facts }: CheckedAnswer,
  judgement: string | null,
  grade: StatedGrade | null,
  section: SectionFacts | null
): string {
  const title = framework.judgements.find(({ id }) => id === judgement)?.title ?? 'This judgement'
  const lines = [`**${title}**: ${grade?.text ?? 'no grade is stated'}`]
  const language = section?.language ?? null
  if (section === null || language === null) return lines.join('\n\n')
  const label = (id: string) => framework.grades.find(known => known.id === id)?.label ?? id
  const { counts } = language
  const reads =
    language.grade === null
      ? (language.reasonOfAbstention ?? 'No grade is read from its wording.')
      : `Its wording reads as **${label(language.grade).toLowerCase()}** (${percent(language.probabilities[language.grade])}).`
  lines.push(
    `${reads} ${count(counts.strength, 'strength')}, ${count(counts.weakness, 'weakness', 'weaknesses')}, ` +
      `${counts.mixed} mixed and ${counts.neutral} neutral sentences.`
  )
  const number = numbersOf(facts.sections)
  const quoted = (heading: string, sentences: readonly Sentence[]) =>
    sentences.length === 0
      ? []
      : [
          `${heading}\n${sentences.map(one => `- ${number.get(one.passage) ?? ''}${quote(one.text)}`).join('\n')}`
        ]
  lines.push(
    ...quoted('Speaks most for it:', language.for),
    ...quoted('Speaks most against it:', language.against)
  )
  return lines.join('\n\n')
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
  return `${Math.round((share ?? 0) * 100)} %`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
