/** One draft as programs print it that take text out of PDFs; each is read like the plain one. */
import { describe, expect, it } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)

const head =
  "Inspection of Exampleshire local authority\nchildren's services\nInspection dates: 2 to 13 June 2025\nLead inspector: Robin Sample, His Majesty's Inspector\n"
const table = `Judgement Grade
The impact of leaders on social work Good
practice with children and families
The experiences and progress of Requires improvement
children who need help and protection to be good
The experiences and progress of Good
children in care
The experiences and progress of care Outstanding
leavers
Overall effectiveness Good
`
const summary =
  'Children in Exampleshire are helped early, and leaders know their\nservice well. They have acted on what was found.\n'
const items = `What needs to improve?
◼ The timeliness of return home interviews for children who go missing.
◼ The quality of pathway plans.
`
const help =
  'The experiences and progress of children who need help and\nprotection: requires improvement to be good\n'
const leavers = 'The experiences and progress of care leavers: outstanding\n'

function read(text: string) {
  const found = readReport(text, titles)
  if ('reason' in found) throw new Error(found.reason)
  return found.report
}

const numbered = (text: string) =>
  read(text).sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ number, passage }) => `${number} ${passage.text}`)
  )
const itemsOf = (text: string) => read(text).improvements?.items.map(({ passage }) => passage.text)

describe('as pdfplumber prints it, with one space between columns', () => {
  it('the table has every title with its grade, on whichever of their lines it stands', () => {
    const { rows } = read(`${head}${table}${summary}`).table ?? { rows: [] }
    expect(rows.map(({ judgement, grade }) => `${judgement}: ${grade?.grade}`)).toEqual([
      'leaders: good',
      'help-and-protection: requires-improvement',
      'in-care: good',
      'care-leavers: outstanding',
      'overall: good'
    ])
    expect(rows[1]?.grade?.text).toBe('Requires improvement to be good')
  })

  it('a sentence of the summary that ends like a grade is no row', () => {
    const text = `${head}${table}The impact of leaders on practice is strong, and care is good\nThe rest.\n`
    expect(read(text).table?.rows).toHaveLength(5)
    expect(read(text).summary[0]?.text).toMatch(/^The impact of leaders on practice/)
  })

  it('a footer may have its dates below the number of the page', () => {
    const footer = "Inspection of Exampleshire local authority children's services\n2\n2 to 13 June 2025\n"
    expect(itemsOf(`${head}${table}${summary}${items}${footer}${help}1. One.\n`)).toEqual([
      'The timeliness of return home interviews for children who go missing.',
      'The quality of pathway plans.'
    ])
  })
})

describe('as pdfminer prints it, numbers in a column of their own', () => {
  const body = `${head}${table}${summary}${items}\n`
  const first = 'Families get help that is close\nto home.\n\n'
  const second = 'Social workers visit children\noften.\n\n'
  const third = 'Plans are clear.\n\n'

  it('numbers above their paragraphs go back to them', () => {
    const text = `${body}${help}\n1. \n\n2. \n\n3. \n\n${first}${second}${third}`
    expect(numbered(text)).toEqual([
      '1 Families get help that is close to home.',
      '2 Social workers visit children often.',
      '3 Plans are clear.'
    ])
  })

  it('what goes on from the page before is no paragraph of its own', () => {
    const text = `${body}${help}\n1.  Families get help\n\n2. \n\n3. \n\nthat is close to home.\n\n${second}${third}`
    expect(numbered(text)).toEqual([
      '1 Families get help that is close to home.',
      '2 Social workers visit children often.',
      '3 Plans are clear.'
    ])
  })

  it('numbers below their paragraphs go back to them, and headings between have none', () => {
    const text = `${body}${help}\n1. \n\n${first}${second}2. \n\n${leavers}\n3. \n\n${third}`
    expect(numbered(text)).toEqual([
      '1 Families get help that is close to home.',
      '2 Social workers visit children often.',
      '3 Plans are clear.'
    ])
    expect(read(text).sections.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1])
  })

  it('numbers that do not come out even with the paragraphs stay where they are', () => {
    const text = `${body}${help}\n1. \n\n2. \n\n3. \n\n${first}${second}`
    expect(numbered(text)).not.toContain('2 Social workers visit children often.')
  })

  it('a number that was printed away from its paragraph is no part of its range', () => {
    const text = `${body}${help}\n1. \n\n2. \n\n${first}${second}`
    for (const { range, numberRange } of read(text).sections[0]?.paragraphs ?? []) {
      expect(text.slice(range.start, range.end)).toMatch(/^\w+ [\s\S]*\.$/)
      expect(numberRange !== null && text.slice(numberRange.start, numberRange.end)).toMatch(/^\d\.$/)
    }
  })

  it('an empty line below the first line of an item does not end it', () => {
    const long = '◼  The oversight of plans by independent reviewing officers and by managers (IROs)'
    const text = `${head}${table}${summary}What needs to improve?\n\n${long}\n\nBetween reviews, and after them.\n\n◼  The quality of records (enabler:\n\nleaders drive change)\n\n◼  The take-up of training\n\n(outcome 4)\n\n${help}`
    expect(itemsOf(text)).toEqual([
      'The oversight of plans by independent reviewing officers and by managers (IROs) Between reviews, and after them.',
      'The quality of records (enabler: leaders drive change)',
      'The take-up of training (outcome 4)'
    ])
  })
})

describe('as PDFium and pdftotext -raw print it', () => {
  it('page numbers alone are told by their order, wherever on the page they stand', () => {
    const page = 'Social workers visit children often, and they\nknow them well. '.repeat(3)
    const text = `${head}${table}${summary}2\n${items}3\n${help}1. ${page}\n\n4\n2. ${page}\n\n5\n3. ${page}\n`
    const { sections, furniture } = read(text)
    expect(sections[0]?.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(furniture.map(({ passage }) => passage.text)).toEqual(['2', '3', '4', '5'])
  })

  it('a heading may stand right above a number that is glued to its words', () => {
    const text = `${head}${table}${summary}${items}The experiences and progress of children who need help and\nprotection is: good\n1.Families get help.\nThe experiences and progress of care leavers are outstanding\n2.'Staying close' works.\n`
    expect(read(text).sections.map(({ judgement }) => judgement)).toEqual([
      'help-and-protection',
      'care-leavers'
    ])
    expect(numbered(text)).toEqual(['1 Families get help.', "2 'Staying close' works."])
  })

  it('a hyphen at the end of a line is a hyphen', () => {
    const text = `${head}${table}Decision\ufffemaking is timely.\n`
    expect(read(text).summary[0]?.text).toBe('Decision-making is timely.')
  })
})

describe('as a browser prints it', () => {
  const top = '12/1/26, 6:08 AM\nDraft report\n'
  const foot = 'file:///home/somebody/draft.html\n1/2\n'

  it('time, title, address and count of pages are no part of the text', () => {
    const text = `${top}${head}${table}${summary}${items}${help}1. Families get help.\n${foot}${top}${leavers}2. Plans are clear.\nfile:///home/somebody/draft.html 2/2\n`
    expect(numbered(text)).toEqual(['1 Families get help.', '2 Plans are clear.'])
    expect(read(text).sections).toHaveLength(2)
    expect(read(text).authority?.name).toBe('Exampleshire')
  })

  it('the title may stand behind the time', () => {
    const text = `${head}${table}${summary}${items}${help}1. Families get help\nfile:///d.html 1/2\n12/1/26, 6:08 AM Draft report\nclose to home.\n`
    expect(numbered(text)).toEqual(['1 Families get help close to home.'])
  })

  it('letters printed as one sign are letters, and keep their place', () => {
    const text = `${head}${table.replace('effectiveness', 'e\ufb00ectiveness')}${summary}`
    const row = read(text).table?.rows[4]
    expect(row?.title).toBe('Overall effectiveness')
    expect(row?.grade?.grade).toBe('good')
    expect(row && text.slice(row.titleRange.start, row.titleRange.end)).toBe('Overall e\ufb00ectiveness')
  })

  it('items without bullets keep the reference that has a line of its own', () => {
    const text = `${head}${table}${summary}What needs to improve?\nThe timeliness of visits.\n(outcome 3)\nThe quality of plans. (outcome\n4)\n\n${help}1. One.\n`
    expect(itemsOf(text)).toEqual([
      'The timeliness of visits. (outcome 3)',
      'The quality of plans. (outcome 4)'
    ])
  })

  it('bullets in a column above the items are no items', () => {
    const text = `${head}${table}${summary}What needs to improve?\n\u2022\n\u2022\n\nThe timeliness of visits.\n(outcome 3)\nThe quality of plans. (outcome 4)\n\n${help}1. One.\n`
    expect(itemsOf(text)).toEqual([
      'The timeliness of visits. (outcome 3)',
      'The quality of plans. (outcome 4)'
    ])
  })

  it('an asterisk that nothing cites is a bullet, and no footnote', () => {
    const text = `${head}${table}${summary}What needs to improve?\n  *   The timeliness of visits.\n  *   The quality of plans.\n\n${help}1. One.\n`
    expect(itemsOf(text)).toEqual(['The timeliness of visits.', 'The quality of plans.'])
  })
})
