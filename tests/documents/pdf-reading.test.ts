import { describe, expect, it } from 'vitest'
import { createChecker } from '../../packages/core/src/index.ts'
import { type DraftDocument, readDocument } from '../../packages/documents/src/index.ts'
import { pdf, stream, type Word } from './make-pdf.ts'

async function read(...given: Parameters<typeof pdf>): Promise<DraftDocument> {
  const document = await readDocument(pdf(...given), 'draft.pdf')
  if ('reason' in document) throw new Error(document.reason)
  return document
}

/** Lines of prose below each other, 15 points apart. */
function prose(top: number, ...lines: string[]): Word[] {
  return lines.map((text, at) => ({ x: 72, y: top - at * 15, text }))
}

const filler = prose(
  300,
  'Words stand here so that',
  'the usual distance of',
  'lines can be told from',
  'that of paragraphs.'
)

describe('a PDF as printed text', () => {
  it('has a printed line a line, and an empty one where a paragraph ends', async () => {
    const page = [...prose(700, '1. First line', 'goes on.'), ...prose(655, '2. Second.')]
    expect((await read([[...page, ...filler]])).text).toMatch(
      /^1\. First line\ngoes on\.\n\n2\. Second\.\n\nWords/
    )
  })

  it('does not depend on the order in which words are drawn', async () => {
    const page = [...prose(700, 'a', 'b', 'c'), ...filler]
    expect((await read([[...page].reverse()])).text).toBe((await read([page])).text)
  })

  it('puts together what is drawn piece by piece, with space where there is a gap', async () => {
    const pieces = [
      { x: 72, y: 700, text: 'qual' },
      { x: 93, y: 700, text: 'ity' },
      { x: 112, y: 700, text: 'of care' }
    ]
    expect((await read([pieces])).text).toBe('quality of care\n')
  })

  it('keeps a mark with its paragraph, however far apart they are printed', async () => {
    const page = [
      { x: 72, y: 700, text: '12.' },
      { x: 110, y: 700, text: 'Children' },
      { x: 72, y: 670, text: '\u0095' },
      { x: 110, y: 670, text: 'an item' }
    ]
    expect((await read([[...page, ...filler]])).text).toMatch(/^12\. Children\n\n• an item\n/)
  })

  it.each([
    ['at the top of each other', 0],
    ['in the middle of each other', 7]
  ])('reads a table whose cells stand %s, row by row', async (_, down) => {
    const cells = (y: number, title: string[], grade: string): Word[] => [
      ...title.map((text, at) => ({ x: 72, y: y - at * 14, text })),
      { x: 400, y: title.length > 1 ? y - down : y, text: grade }
    ]
    const page = [
      ...cells(700, ['Judgement'], 'Grade'),
      ...cells(670, ['The impact of leaders on', 'social work practice'], 'Good'),
      ...cells(626, ['The experiences of', 'care leavers'], 'Outstanding'),
      ...cells(582, ['Overall effectiveness'], 'Good')
    ]
    expect((await read([[...page, ...filler]])).text.split('\n').slice(0, 4)).toEqual([
      'Judgement\tGrade',
      'The impact of leaders on social work practice\tGood',
      'The experiences of care leavers\tOutstanding',
      'Overall effectiveness\tGood'
    ])
  })

  it('leaves the lines of a table as they are printed where its rows cannot be told, and its grades are read all the same', async () => {
    const titles = [
      ['The impact of leaders on', 'social work practice with children and families'],
      ['The experiences and progress of', 'children who need help and protection'],
      ['Overall effectiveness']
    ]
    // Each grade stands beside the last line of its title, and all lines are equally far apart.
    const cells = [
      ['Judgement', 'Grade'],
      ...titles.flatMap(title => title.map((text, at) => [text, at === title.length - 1 ? 'Good' : '']))
    ]
    const page = cells.flatMap(([title = '', grade = ''], at): Word[] => [
      { x: 72, y: 700 - at * 14, text: title },
      ...(grade === '' ? [] : [{ x: 400, y: 700 - at * 14, text: grade }])
    ])
    const { text } = await read([
      [
        { x: 72, y: 730, text: "Inspection of Exampleshire local authority children's services" },
        ...page,
        ...filler
      ]
    ])
    const answer = createChecker().check(text, { path: 'draft.txt' })
    expect(
      answer.checked &&
        answer.report.table?.rows.map(({ judgement, grade }) => `${judgement}: ${grade?.grade}`)
    ).toEqual(['leaders: good', 'help-and-protection: good', 'overall: good'])
  })

  it('keeps the words of a stretched title together at the top of a page', async () => {
    const words = ['Inspection', 'of', 'Exampleshire', 'local'].map(
      (text, at): Word => ({ x: 72 + at * 110, y: 780, text })
    )
    expect((await read([[...words, ...filler]])).text).toMatch(/^Inspection of Exampleshire local\n/)
  })

  it('tells a note at the foot by its raised number, and takes the number out of the prose', async () => {
    const page = [
      ...prose(700, 'Children in care leave well', 'and are helped to.'),
      { x: 175, y: 690, text: '1', size: 7 },
      ...filler,
      { x: 72, y: 84, text: '1', size: 6 },
      { x: 80, y: 80, text: 'A note.', size: 9 }
    ]
    const { text } = await read([page])
    expect(text).toContain('and are helped to.\n')
    expect(text).toMatch(/\n\n¹ A note\.\n$/)
  })

  it('keeps a raised number that marks no note of the page', async () => {
    const page = [...prose(700, 'an area of 9 km'), { x: 157, y: 705, text: '2', size: 7 }]
    expect((await read([page])).text).toBe('an area of 9 km²\n')
  })

  it('reads the number of a page behind its running title', async () => {
    const footer = [
      { x: 72, y: 45, text: "Inspection of Exampleshire local authority children's services", size: 8 },
      { x: 500, y: 40, text: '2', size: 20 },
      { x: 72, y: 35, text: '3 to 14 March 2025', size: 8 }
    ]
    expect((await read([[...prose(700, 'Prose.'), ...footer]])).text).toBe(
      "Prose.\n\nInspection of Exampleshire local authority children's services\n3 to 14 March 2025\n2\n"
    )
  })

  it('says on which page a place is, and what is printed there when that is known', async () => {
    const { text, place } = await read([prose(700, 'One.'), prose(700, 'Two.')])
    expect(text).toBe('One.\n\fTwo.\n')
    expect([place(0), place(text.indexOf('Two')), place(text.indexOf('Two'), 'paragraph 12')]).toEqual([
      'page 1',
      'page 2',
      'page 2, paragraph 12'
    ])
  })

  it('reads a page that is turned as it is shown', async () => {
    const turned = 'BT /F 12 Tf 0 1 -1 0 100 72 Tm (Upright when turned.) Tj ET'
    const tree = '<< /Type /Pages /Count 1 /Kids [3 0 R] /Rotate 90 >>'
    const { text, notes } = await read([turned], { tree })
    expect({ text, notes }).toEqual({ text: 'Upright when turned.\n', notes: [] })
  })
})

describe('a page whose words were turned before it was printed', () => {
  it.each([
    ['up', '0 1 -1 0', (x: number, y: number) => [842 - y, x]],
    ['down', '0 -1 1 0', (x: number, y: number) => [y, 595 - x]],
    ['upside down', '-1 0 0 -1', (x: number, y: number) => [595 - x, 842 - y]]
  ] as const)('is read where they run %s, its table too', async (_, matrix, placed) => {
    const words = [
      [72, 500, 'Judgement'],
      [372, 500, 'Grade'],
      [72, 480, 'Overall effectiveness'],
      [372, 480, 'Good'],
      [72, 420, 'Prose begins here'],
      [72, 405, 'and ends.']
    ] as const
    const drawn = words.map(([x, y, text]) => {
      const at = placed(x, y)
      return `BT /F 12 Tf ${matrix} ${at.join(' ')} Tm (${text}) Tj ET`
    })
    const { text, notes } = await read([drawn.join('\n'), prose(700, 'Two.')])
    expect(text).toBe(
      'Judgement\tGrade\nOverall effectiveness\tGood\n\nProse begins here\nand ends.\n\fTwo.\n'
    )
    expect(notes).toEqual([])
  })
})

describe('what of a PDF is not surely read', () => {
  it('is said of two columns, which are read one after the other', async () => {
    const column = (x: number, word: string) =>
      Array.from({ length: 14 }, (_, at) => ({
        x,
        y: 700 - at * 15,
        text: `${word} ${at} and some more words here`
      }))
    const { text, notes } = await read([[...column(72, 'left'), ...column(320, 'right')]])
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Page 1 was read one column after the other/)
    ])
    expect(text.indexOf('left 13')).toBeLessThan(text.indexOf('right 0'))
  })

  it('is said of a page that is a picture, among others that are not', async () => {
    const picture = 'q 500 0 0 700 40 40 cm /Im Do Q'
    const image = stream(
      Buffer.alloc(300),
      '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB'
    )
    const { notes } = await read([prose(700, 'One.'), picture, prose(700, 'Three.')], {
      resources: '/XObject << /Im 9000 0 R >>',
      objects: { 9000: image }
    })
    expect(notes).toEqual([{ message: expect.stringMatching(/^Page 2 held no text/), offset: 5 }])
  })

  it('is said of words that run aslant', async () => {
    const slanted =
      'BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET BT /F 12 Tf 72 700 Td (Prose.) Tj ET'
    const { text, notes } = await read([slanted])
    expect(text).toBe('Prose.\n')
    expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining('aslant')])
  })

  it('becomes a finding where the document is checked', () => {
    const text =
      "Inspection of Exampleshire local authority children's services\n\nJudgement\tGrade\nOverall effectiveness\tGood\n\nProse.\n"
    const unread = [{ range: { start: 0, end: 10 }, reason: 'Page 2 holds no text.', beside: true as const }]
    const answer = createChecker().check(text, { path: 'draft.pdf', format: 'text', unread })
    const told = answer.checked ? answer.findings.filter(({ rule }) => rule === 'unread-text') : []
    expect(told.map(({ message, evidence }) => [message, evidence[0]?.label])).toEqual([
      ['Page 2 holds no text.', 'the text beside it']
    ])
  })
})
