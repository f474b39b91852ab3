/** One draft in forms in which people send it: out of mails, spreadsheets, printouts and editors. Each is read like the plain one. */
import { expect, test } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)
const leaders = 'The impact of leaders on social work practice with children and families'
const care = 'The experiences and progress of children in care'
const leavers = 'The experiences and progress of care leavers'

const plain = `Inspection of Exampleshire local authority children's services

Inspection dates: 2 to 13 June 2025

Judgement\tGrade
${leaders}\tGood
${care}\tRequires improvement to be good
${leavers}\tOutstanding
Overall effectiveness\tGood

Children are helped well.

What needs to improve?

• The support that carers get in their first year.

${care}: requires improvement to be good

1. Carers wait too long for help when a child is upset.

2. Visits are made on time.

${leavers}: outstanding

3. Care leavers are helped for as long as they wish.
`
const marked = plain
  .replace(/^Inspection/, '# Inspection')
  .replace(/^What needs/m, '## What needs')
  .replace(/^(The experiences.*: .*)$/gm, '## $1')
  .replace(/^(.*)\t(.*)$/gm, '| $1 | $2 |')
  .replace(/^(\| Judgement.*)$/m, '$1\n| --- | --- |')

/** What is read of a text, without places. */
function read(text: string) {
  const found = readReport(text, titles)
  if ('reason' in found) throw new Error(found.reason)
  const { authority, table, improvements, sections, summary } = found.report
  return {
    authority: authority?.name,
    table: table?.rows.map(row => [row.judgement, row.grade?.grade]),
    items: improvements?.items.map(({ passage }) => passage.text),
    summary: summary.map(({ text: words }) => words),
    sections: sections.map(({ judgement, misnamed, grade, paragraphs }) => [
      judgement,
      misnamed,
      grade?.grade,
      paragraphs.map(({ number, passage }) => `${number} ${passage.text}`)
    ])
  }
}

const asRead = read(plain)
const line = 'Carers wait too long for help when a child is upset.'
const torn = (between: string) =>
  plain
    .replace('too long for help', `too\n${between}\nlong for help`)
    .replace('as long as', `as long\n${between}\nas`)

test.each<[string, string]>([
  ['two hyphens before the grade', plain.replaceAll(': outstanding', ' -- outstanding')],
  [
    'a label before the grade, on a line of its own',
    plain.replaceAll(/^(The experiences.*): (.*)$/gm, '$1\nGrade: $2')
  ],
  ['the figure of a note behind the grade', plain.replaceAll(': outstanding', ': outstanding2')],
  ['coloured signs beside the grades', marked.replaceAll(' Good |', ' Good \u{1f7e2} |')],
  ['the name of the draft above the title', `Exampleshire draft\n\n${plain}`],
  [
    'a contents list with dots that lead to page numbers',
    plain.replace(
      'Children are helped well.',
      `Contents\n\nWhat needs to improve? .......... 2\n${care}: requires improvement to be good ........ 3\n${leavers}: outstanding ........ 4\n\nChildren are helped well.`
    )
  ],
  [
    'markings of each page within paragraphs',
    torn('OFFICIAL-SENSITIVE\n\nDRAFT v2 - not for onward circulation')
  ],
  [
    'a heading that is printed again at the top of each page, and a line at its foot',
    plain
      .replace('too long for', `too\nDraft 1 of 3\n\f${care}: requires improvement to be good\nlong for`)
      .replace('as long as', `as long\nDraft 2 of 3\n\f${care}: requires improvement to be good\nas`)
  ],
  ['separators of lines and paragraphs', plain.replaceAll('\n\n', '\u2029').replaceAll('\n', '\u2028')],
  [
    'cells of a spreadsheet in quotation marks, with line breaks inside',
    plain
      .replace(`${care}\tRequires`, `"The experiences and progress of\nchildren in care"\t"Requires`)
      .replace('to be good\nThe', 'to be good"\nThe')
  ],
  [
    'a mail, with its header and its end',
    `From: Robin Sample\nSent: 1 July 2025\nSubject: draft\n\n${plain}\nKind regards,\nRobin\n\nThis mail is confidential.`
  ],
  [
    'notes of Markdown and their marks',
    `${marked.replace('needs to improve?', 'needs to improve?[^1]').replace('in their first year.', 'in their first year.[^a]')}\n[^1]: The areas are numbered.\n[^a]: By carers\n    we mean all.\n`
  ],
  [
    'underlined headings that are wrapped',
    marked.replace(
      `## ${care}: requires improvement to be good`,
      'The experiences and progress of children in care:\nrequires improvement to be good\n-----'
    )
  ]
])('a draft with %s is read like the plain one', (_, text) => {
  expect(text).not.toBe(plain)
  expect(text).toContain(line.slice(-20))
  expect(read(text)).toEqual(asRead)
})

test('the end of a mail and the notes of Markdown are kept apart, not lost', () => {
  const mail = readReport(`From: Robin Sample\nSubject: draft\n\n${plain}\nMany thanks\nRobin`, titles)
  expect('reason' in mail ? [] : mail.report.unread.map(({ reason }) => reason)).toEqual([
    'The closing words of the mail are no text of the report and were not read.'
  ])
  const notes = readReport(`${marked}\n[^1]: The areas are numbered.\n`, titles)
  expect('reason' in notes ? [] : notes.report.footnotes.map(({ text }) => text)).toEqual([
    'The areas are numbered.'
  ])
})
