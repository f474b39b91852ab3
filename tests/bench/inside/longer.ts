/** A report made as many times longer, still a report: its numbering goes on and no sentence stands in it twice. */
import { frameworks, readReport, TitleIndex } from '@touchstone/core'

/** Throws when the text is no report. */
export function longer(text: string, times: number): string {
  const read = readReport(text, new TitleIndex(frameworks))
  if ('reason' in read) throw new Error(read.reason)
  const { sections } = read.report
  let number = 0
  const body = sections.map(section => {
    const copies = Array.from({ length: times }, (_, copy) =>
      section.paragraphs.map(({ passage }) => `${++number}. ${said(passage.text, copy)}`)
    )
    return [text.slice(section.headingRange.start, section.headingRange.end), ...copies.flat()].join('\n\n')
  })
  const [first, last] = [sections[0], sections[sections.length - 1]]
  return `${text.slice(0, first?.range.start ?? 0)}${body.join('\n\n')}\n\n${text.slice(last?.range.end ?? 0)}`
}

/** A word more in every sentence, another one in each copy. */
function said(text: string, copy: number): string {
  return text.replace(/\.(?= [A-Z]|$)/g, ` on ward ${copy}.`)
}
