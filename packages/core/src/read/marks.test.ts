/** The same small draft with other marks in front of paragraphs, items and grades, as people and programs write them. */
import { expect, test } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)
const judgements = [
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'Overall effectiveness'
]

interface Form {
  readonly authority?: string
  readonly mark?: (number: number) => string
  readonly grade?: string
  readonly items?: readonly [string, string]
  readonly contents?: string
}

function draft({
  authority = 'Exampleshire',
  mark = n => `${n}. `,
  grade = 'Good',
  items = ['• ', '• '],
  contents = ''
}: Form) {
  return `Inspection of ${authority} local authority children's services

Inspection dates: 2 to 13 June 2025

${contents}Judgement\tGrade
${judgements.map(title => `${title}\t${grade}`).join('\n')}

What needs to improve?

${items[0]}The timeliness of visits.
${items[1]}The quality of plans.

${judgements[1]}: good

${mark(1)}Families get help early.

${mark(2)}Visits are regular.

${judgements[0]}: good

${mark(3)}Leaders know the service.
`
}

function read(form: Form, markdown = false) {
  const found = readReport(draft(form), titles, markdown ? 'markdown' : null)
  if ('reason' in found) throw new Error(found.reason)
  const { report } = found
  return {
    authority: report.authority?.name,
    grades: report.table.rows.map(({ judgement, grade }) => `${judgement}: ${grade?.grade}`),
    numbers: report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number)),
    items: report.improvements?.items.map(({ passage }) => passage.text)
  }
}

const right = read({})

test('the plain draft is read', () => {
  expect(right).toEqual({
    authority: 'Exampleshire',
    grades: ['leaders: good', 'help-and-protection: good', 'overall: good'],
    numbers: [1, 2, 3],
    items: ['The timeliness of visits.', 'The quality of plans.']
  })
})

test.each<(number: number) => string>([
  n => `Paragraph ${n}: `,
  n => `Para ${n}. `,
  n => `¶${n} `,
  n => `§ ${n} `,
  n => `#${n} `,
  n => `[${n}] `,
  n => `**${n}.** `,
  n => `${n}: `,
  n => `${n} – `,
  n => `${n}.) `
])('%# a number in front of a paragraph is its mark, however it is written', mark => {
  expect(read({ mark })).toEqual(right)
})

test.each(['✔ Good', 'Grade: Good', 'Good*', 'Good [1]', 'Good¹', 'Good1', 'Judgement – good'])(
  '“%s” in the table is the grade good',
  grade => {
    expect(read({ grade })).toEqual(right)
  }
)

test.each<[string, string]>([
  ['a) ', 'b) '],
  ['(a) ', '(b) ']
])('%s begins an item', (first, second) => {
  expect(read({ items: [first, second] })).toEqual(right)
})

test('letters below bullets are parts of an item', () => {
  expect(read({ items: ['• ', 'a) '] }).items).toEqual(['The timeliness of visits. The quality of plans.'])
})

test('a name in capitals is read as running text has it', () => {
  expect(read({ authority: 'NORTH AND SOUTH EXAMPLE' }).authority).toBe('North and South Example')
})

test('a list of contents that links to graded headings is no judgement table', () => {
  const contents = `${judgements.map(title => `- [${title}: good](#x)`).join('\n')}\n\n`
  expect(read({ contents }, true).grades).toEqual(right.grades)
})

test('a wrapped line that begins with a paragraph that is spoken of begins none', () => {
  const text = draft({}).replace(
    'Visits are regular.',
    'Visits are regular, as is said in\nparagraph 1 above.'
  )
  const found = readReport(text, titles, null)
  if ('reason' in found) throw new Error(found.reason)
  expect(found.report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))).toEqual([
    1, 2, 3
  ])
})

test('the heading of the improvement list may be wrapped', () => {
  const found = readReport(
    draft({}).replace('What needs to improve?', 'What needs to\nimprove?'),
    titles,
    null
  )
  expect('reason' in found ? found : found.report.improvements?.items.length).toBe(2)
})

test('items without bullets or empty lines are no part of the heading below them', () => {
  const text = draft({ items: ['', ''] })
    .replace('visits.\n', 'visits. (outcome 3, national framework)\n')
    .replace('plans.\n', 'plans. (outcome 4, national framework)\n')
  const found = readReport(text.replace(/\n\n+(?!Judgement)/g, '\n'), titles, null)
  if ('reason' in found) throw new Error(found.reason)
  expect(found.report.improvements?.items.length).toBe(2)
  expect(found.report.sections.map(({ judgement }) => judgement)).toEqual(['help-and-protection', 'leaders'])
})
