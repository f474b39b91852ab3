/** The places of a draft that a text may stand in. */

const title =
  'Inspection of Saltmoor local authority children’s services\n\nInspection dates: 2 to 13 June 2025\n'
const table = (more: string) =>
  `Judgement\tGrade\n${more}The experiences and progress of care leavers\tGood\nOverall effectiveness\tGood\n`
const section = 'The experiences and progress of care leavers: good\n'
const paragraph = '1. Leaders know their children well. Most care leavers live in suitable homes.\n'
const list = (more: string) => `What needs to improve?\n\n- The timeliness of visits.\n${more}`

const whole = (
  parts: Partial<Record<'title' | 'row' | 'summary' | 'item' | 'section' | 'paragraph' | 'end', string>>
) =>
  [
    title + (parts.title ?? ''),
    table(parts.row ?? ''),
    parts.summary ?? 'Services for care leavers are good.\n',
    list(parts.item ?? ''),
    parts.section ?? section,
    paragraph + (parts.paragraph ?? ''),
    parts.end ?? ''
  ].join('\n')

/** By name, the draft that has a text in that place. */
export const places: Readonly<Record<string, (text: string) => string>> = {
  'in the title': text => whole({ title: `${text}\n` }),
  'in a cell of the judgement table': text => whole({ row: `${text}\tGood\nCare leavers\t${text}\n` }),
  'in the summary': text => whole({ summary: `${text}\n` }),
  'in an improvement item': text => whole({ item: `- ${text}\n` }),
  'in a heading': text => whole({ section: `The experiences and progress of care leavers: ${text}\n` }),
  'in a Markdown heading': text => whole({ section: `${section}\n### ${text}\n` }),
  'in a paragraph': text => whole({ paragraph: `\n2. ${text}\n` }),
  'in a comment': text => whole({ paragraph: `\n<!-- ${text} -->\n\n2. Plans are clear.\n` }),
  'in a table of Markdown': text => whole({ paragraph: `\n| a | b |\n| - | - |\n| ${text} | c |\n` }),
  'at the end': text => whole({ end: text })
}
