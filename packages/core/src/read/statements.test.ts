import { describe, expect, it } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)
const table = [
  '1. Children who need help and protection',
  '',
  'Good',
  '',
  '2. Children looked after and achieving',
  'permanence',
  '',
  'Requires',
  'improvement to be',
  'good',
  '',
  '2.1 Adoption performance',
  '',
  'Good',
  '',
  '2.2 Experiences and progress of care leavers',
  '',
  'Good',
  '',
  '3. Leadership, management and governance',
  '',
  'Good',
  ''
]

function rows(above: readonly string[], cells = table, below: readonly string[] = []) {
  const head = [
    'Exampleshire',
    'Inspection of services for children in need of help and',
    'protection, children looked after and care leavers',
    'Inspection dates: 6 to 30 July 2015',
    ''
  ]
  const text = [...head, ...above, ...cells, ...below, ''].join('\n')
  const read = readReport(text, titles)
  if ('reason' in read) throw new Error(read.reason)
  return (read.report.table?.rows ?? []).map(({ judgement, grade }) => ({
    judgement,
    grade: grade?.grade,
    printed: grade && text.slice(grade.range.start, grade.range.end)
  }))
}

const overall = (above: readonly string[]) => rows(above).filter(({ judgement }) => judgement === 'overall')

describe('a judgement that stands in a sentence beside the table', () => {
  it.each([
    ['Children’s services in Exampleshire are good', 'good', 'good'],
    ['The overall judgement is that children’s services are inadequate.1', 'inadequate', 'inadequate'],
    [
      'Children’s services in Example and Ford require improvement',
      'requires-improvement',
      'require improvement'
    ]
  ])('is read with its grade: %s', (sentence, grade, printed) => {
    expect(overall([sentence])).toEqual([{ judgement: 'overall', grade, printed }])
  })

  it('is read over a line end', () => {
    expect(overall(['Children’s services in Exampleshire require improvement to be', 'good'])).toEqual([
      { judgement: 'overall', grade: 'requires-improvement', printed: 'require improvement to be\ngood' }
    ])
  })

  it('is no longer sentence that only begins like one', () => {
    expect(overall(['Children’s services in Exampleshire are good at answering letters.'])).toEqual([])
  })

  it('ends the table when it stands below', () => {
    const below = ['The effectiveness of the Local Safeguarding Children Board (LSCB) is', 'good', '']
    expect(rows([], table, below).at(-1)).toEqual({
      judgement: 'safeguarding-board',
      grade: 'good',
      printed: 'good'
    })
  })
})

describe('the cells of an older table', () => {
  it('may have a grade over three lines', () => {
    expect(rows([])[1]).toMatchObject({ judgement: 'in-care', grade: 'requires-improvement' })
  })

  it('may have two titles before their two grades', () => {
    const [first, blank, grade] = table as [string, string, string]
    const together = [first, ...table.slice(4, 6), blank, grade, ...table.slice(7)]
    expect(rows([], together).slice(0, 2)).toMatchObject([
      { judgement: 'help-and-protection', grade: 'good' },
      { judgement: 'in-care', grade: 'requires-improvement' }
    ])
  })

  it('may have a page number between a title and its grade', () => {
    const numbered = [...table.slice(0, -2), '1', '', 'Good', '']
    expect(rows([], numbered).at(-1)).toMatchObject({ judgement: 'leaders', grade: 'good' })
  })
})
