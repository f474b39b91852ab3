import { describe, expect, test } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { type ReadReport, readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)

function read(text: string, format: 'markdown' | 'text' | null = null): ReadReport {
  const answer = readReport(text, titles, format)
  if ('reason' in answer) throw new Error(answer.reason)
  return answer
}

const head = `Inspection of Exampleshire local authority children's services

Inspection dates: 9 to 20 June 2025

Lead inspector: Robin Sample, His Majesty's Inspector
`

const tabbed = `Judgement\tGrade
The impact of leaders on social work practice with children and families\tGood
The experiences and progress of children who need help and protection\tRequires improvement to be good
The experiences and progress of children in care\tGood
The experiences and progress of care leavers\tOutstanding
Overall effectiveness\tGood
`

const body = `Leaders know their services well. Children wait less than they did.

What needs to improve?

- The pace of assessments. (outcome 1, national framework)
- Advice for foster carers (outcome 4, national framework)

The experiences and progress of children who need help and protection: requires improvement to be good

1. Help comes early for most families.
2. Plans are clear.

The experiences and progress of children in care: good

3. Homes are chosen with care.

The experiences and progress of care leavers: outstanding

4. Advisers stay in touch.

The impact of leaders on social work practice with children and families: good

5. Leaders listen.
`

const plain = `${head}\n${tabbed}\n${body}`

function grades(answer: ReadReport): Record<string, string | null> {
  return Object.fromEntries(
    (answer.report.table?.rows ?? []).map(row => [row.judgement ?? row.title, row.grade?.grade ?? null])
  )
}

function numbers(answer: ReadReport): (number | null)[] {
  return answer.report.sections.flatMap(section => section.paragraphs.map(paragraph => paragraph.number))
}

const expected = {
  leaders: 'good',
  'help-and-protection': 'requires-improvement',
  'in-care': 'good',
  'care-leavers': 'outstanding',
  overall: 'good'
}

describe('a pasted draft', () => {
  test('gives table, sections, numbers, items, dates, authority and framework', () => {
    const answer = read(plain)
    const { report, framework } = answer
    expect(framework.id).toBe('ilacs-2025')
    expect(grades(answer)).toEqual(expected)
    expect(report.sections.map(section => [section.judgement, section.grade?.grade])).toEqual([
      ['help-and-protection', 'requires-improvement'],
      ['in-care', 'good'],
      ['care-leavers', 'outstanding'],
      ['leaders', 'good']
    ])
    expect(numbers(answer)).toEqual([1, 2, 3, 4, 5])
    expect(report.improvements?.items).toHaveLength(2)
    expect(report.authority?.name).toBe('Exampleshire')
    expect(report.dates?.spans[0]).toMatchObject({
      from: { year: 2025, month: 6, day: 9 },
      to: { year: 2025, month: 6, day: 20 }
    })
    expect(report.leadInspector?.text).toContain('Robin Sample')
    expect(report.summary.map(passage => passage.text)).toEqual([
      'Leaders know their services well. Children wait less than they did.'
    ])
  })

  test('keeps the place of every node in the source', () => {
    const { report } = read(plain)
    for (const section of report.sections) {
      expect(plain.slice(section.titleRange.start, section.titleRange.end)).toBe(section.title)
      const grade = section.grade
      expect(plain.slice(grade?.range.start, grade?.range.end)).toBe(grade?.text)
      for (const paragraph of section.paragraphs) {
        expect(plain.slice(paragraph.passage.range.start, paragraph.passage.range.end)).toBe(
          paragraph.passage.text
        )
        expect(plain.slice(paragraph.numberRange?.start, paragraph.numberRange?.end)).toBe(paragraph.mark)
      }
    }
  })

  test('reads the same with CRLF, a byte order mark, non-breaking spaces, curly quotes and soft hyphens', () => {
    const odd = `\ufeff${plain}`
      .replaceAll("'", '\u2019')
      .replaceAll('social work practice', 'social\u00a0work prac\u00adtice')
      .replaceAll('\n', '\r\n')
    const answer = read(odd)
    expect(grades(answer)).toEqual(expected)
    expect(numbers(answer)).toEqual([1, 2, 3, 4, 5])
    expect(answer.report.sections.map(section => section.judgement)).toEqual(
      read(plain).report.sections.map(section => section.judgement)
    )
  })

  test('joins a paragraph that a footnote and a page break tear, even before a capital', () => {
    const torn = plain.replace(
      '2. Plans are clear.',
      '2. Plans are clear for\n\n\u00b9 The areas for improvement have been cross-referenced with the National Framework.\n\nThornmere families.'
    )
    const { report } = read(torn)
    expect(report.sections[0]?.paragraphs[1]?.passage.text).toBe('Plans are clear for Thornmere families.')
    expect(report.footnotes).toHaveLength(1)
  })
})

describe('headings', () => {
  const forms: readonly [string, string][] = [
    ['The experiences and progress of care leavers is good', 'good'],
    ['The experiences and progress of care leavers are: good', 'good'],
    ['The experiences and progress of care leavers require improvement to be good', 'requires-improvement'],
    ['The experiences and progress of care leavers is: Requires improvement', 'requires-improvement'],
    ['The experiences and progress of care leavers: inadequate.', 'inadequate'],
    ['Experiences and progress of care leavers: good', 'good'],
    ['The experiences and progress of care\nleavers:\ngood', 'good'],
    [
      'The experiences and progress\nof care leavers: requires improvement\nto be good',
      'requires-improvement'
    ],
    ['The experiences and progress of care leavers good', 'good']
  ]
  for (const [form, grade] of forms) {
    test(`reads "${form.replaceAll('\n', ' / ')}"`, () => {
      const { report } = read(
        plain.replace('The experiences and progress of care leavers: outstanding', form)
      )
      const section = report.sections.find(found => found.judgement === 'care-leavers')
      expect(section?.grade?.grade).toBe(grade)
      expect(section?.paragraphs.map(paragraph => paragraph.number)).toEqual([4])
    })
  }

  test('a sentence that begins with a title is no heading', () => {
    const { report } = read(
      plain.replace(
        '5. Leaders listen.',
        '5. Leaders listen. Because of this,\nthe experiences and progress of care leavers are outstanding.\nThis is new.'
      )
    )
    expect(report.sections).toHaveLength(4)
  })

  test('an unknown grade is kept as words without a grade', () => {
    const { report } = read(plain.replace('care leavers: outstanding', 'care leavers: satisfactory'))
    expect(report.sections[2]?.grade).toMatchObject({ grade: null, text: 'satisfactory' })
  })

  test('the misprinted row of care leavers is read and marked', () => {
    const { report } = read(
      plain.replace('of care leavers\tOutstanding', 'of children care leavers\tOutstanding')
    )
    expect(report.table?.rows[3]).toMatchObject({ judgement: 'care-leavers', misnamed: true })
  })
})

describe('numbering', () => {
  test('a wrapped age is no paragraph, even where it is the next number', () => {
    const wrapped = plain
      .replace('4. Advisers stay in touch.', '4. Advisers stay in touch until the age of\n5. Then they part.')
      .replace('2. Plans are clear.', '2. Plans are clear up to the age of\n25. They are kept.')
    expect(numbers(read(wrapped))).toEqual([1, 2, 3, 4, 5])
  })

  test('a gap, a repeat and a restart are kept as printed', () => {
    expect(
      numbers(
        read(
          plain
            .replace('3. Homes', '4. Homes')
            .replace('4. Advisers', '5. Advisers')
            .replace('5. Leaders', '6. Leaders')
        )
      )
    ).toEqual([1, 2, 4, 5, 6])
    expect(numbers(read(plain.replace('3. Homes', '2. Homes')))).toEqual([1, 2, 2, 4, 5])
    expect(
      numbers(read(plain.replace('4. Advisers', '1. Advisers').replace('5. Leaders', '2. Leaders')))
    ).toEqual([1, 2, 3, 1, 2])
  })

  test('a doubled stop and a lost stop are still numbers', () => {
    const { report } = read(
      plain.replace('3. Homes', '3.. Homes').replace('4. Advisers stay', '4 Advisers stay')
    )
    const marks = report.sections.flatMap(section => section.paragraphs.map(paragraph => paragraph.mark))
    expect(marks).toEqual(['1.', '2.', '3..', '4', '5.'])
  })

  test('numbered paragraphs under no heading are kept as stray', () => {
    const { report } = read(
      plain.replace(
        'The experiences and progress of children who need help and protection: requires improvement to be good\n',
        ''
      )
    )
    expect(report.stray.map(paragraph => paragraph.number)).toEqual([1, 2])
    expect(report.improvements?.items).toHaveLength(2)
  })
})

describe('Markdown', () => {
  const markdown = `# Inspection of Exampleshire local authority children's services

Inspection dates: 9 to 20 June 2025\\
Lead inspector: Robin Sample, His Majesty's Inspector

| Judgement | Grade |
| --- | --- |
| The impact of leaders on social work practice with children and families | Good |
| The experiences and progress of children who need help and protection | **Requires improvement to be good** |
| The experiences and progress of children in care | Good |
| The experiences and progress of care leavers | Outstanding |
| Overall effectiveness | Good |

Leaders know their services *well*.

## What needs to improve?

* The pace of assessments. (outcome 1, [national framework](https://example.org))

## The experiences and progress of children who need help and protection: requires improvement to be good

1. Help comes **early** for most
   families.

   <!-- touchstone-waive acronym: known to all readers -->
2. Plans are clear.

## The experiences and progress of children in care: good

3. Homes are chosen with care.

## The experiences and progress of care leavers: outstanding

4. Advisers stay in touch.

## The impact of leaders on social work practice with children and families: good

<!-- touchstone-waive terminology: agreed -->

5. Leaders listen.
`

  test('gives the same tree as the pasted draft', () => {
    const answer = read(markdown)
    expect(answer.report.format).toBe('markdown')
    expect(grades(answer)).toEqual(expected)
    expect(numbers(answer)).toEqual([1, 2, 3, 4, 5])
    expect(answer.report.authority?.name).toBe('Exampleshire')
    expect(answer.report.sections[0]?.paragraphs[0]?.passage.text).toBe('Help comes early for most families.')
    expect(answer.report.improvements?.items[0]?.passage.text).toBe(
      'The pace of assessments. (outcome 1, national framework)'
    )
  })

  test('gives comments with the block below them', () => {
    const { report } = read(markdown)
    const comment = report.comments.find(found => found.text.startsWith('touchstone-waive terminology'))
    expect(markdown.slice(comment?.below?.start, comment?.below?.end)).toBe('5. Leaders listen.')
  })
})

describe('text as pdftotext prints it', () => {
  test('has the name of an authority whole where it runs over two lines above the title', () => {
    const { report } = read(
      plain.replace(
        'Inspection of Exampleshire local authority ',
        'Borough of Upper Sample and\nLower Sample\nInspection of '
      )
    )
    expect(report.authority?.name).toBe('Borough of Upper Sample and Lower Sample')
  })

  const printed = `Inspection of Exampleshire local
authority children\u2019s services
Inspection dates: 9 to 20 June 2025
Lead inspector: Robin Sample, His Majesty\u2019s Inspector
Judgement

Grade

The impact of leaders on social work
practice with children and families

Good

The experiences and progress of
children who need help and protection

Requires improvement
to be good

The experiences and progress of
children in care

Good

The experiences and progress of care
leavers

Outstanding

Overall effectiveness

Good

Leaders know their services well. Children wait less
than they did.
What needs to improve?1
\u25fc The pace of assessments. (outcome 1, national
framework)
\u25fc Advice for foster carers (outcome 4, national framework)

The experiences and progress of children who need help and
protection: requires improvement to be good
1.

Help comes early for
most families.

2.

Plans are clear and kept

1

The areas for improvement have been cross-referenced with the outcomes, enablers or
principles in the National Framework.
Inspection of Exampleshire local authority children\u2019s services
9 to 20 June 2025

2

\fup to date until the age of
25. They are shared.
The experiences and progress of children in care: good
3. Homes are chosen with care.
The experiences and progress of care leavers: outstanding
4. Advisers stay in touch.
The impact of leaders on social work practice with
children and families: good
5. Leaders listen.
`

  test('takes furniture and footnotes out and keeps what they say', () => {
    const answer = read(printed)
    expect(answer.report.format).toBe('pdf-text')
    expect(grades(answer)).toEqual(expected)
    expect(numbers(answer)).toEqual([1, 2, 3, 4, 5])
    expect(answer.report.sections[0]?.paragraphs[1]?.passage.text).toBe(
      'Plans are clear and kept up to date until the age of 25. They are shared.'
    )
    expect(answer.report.improvements?.items.map(item => item.passage.text)).toEqual([
      'The pace of assessments. (outcome 1, national framework)',
      'Advice for foster carers (outcome 4, national framework)'
    ])
    expect(answer.report.furniture[0]?.dates[0]?.to).toEqual({ year: 2025, month: 6, day: 20 })
  })

  test('parts a footer that is printed right behind a word', () => {
    const glued = printed
      .replace(
        '1\n\nThe areas for improvement have been cross-referenced with the outcomes, enablers or\nprinciples in the National Framework.\n',
        ''
      )
      .replace('clear and kept\n\nInspection of Example', 'clear and keptInspection of Example')
    const { report } = read(glued)
    expect(report.sections[0]?.paragraphs[1]?.passage.text).toBe(
      'Plans are clear and kept up to date until the age of 25. They are shared.'
    )
  })
})

test('a draft of which only the overall row is written yet is still a report', () => {
  const draft =
    "Inspection of Exampleshire children's services\n\n| Judgement | Grade |\n|---|---|\n| Overall effectiveness | Good |\n"
  expect(read(draft).report.table?.rows).toHaveLength(1)
})

describe('a document that is no graded report', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['an empty file', '', /empty/],
    ['white space', ' \n\n ', /empty/],
    ['a binary file', '\u0000\u0001PK', /not text/],
    ['a letter', 'Dear Director\n\nThank you for your time.', /letter/],
    [
      'a letter that only speaks of a focused visit',
      'After the focused visit to us\n\nThank you',
      /focused visit/
    ],
    ['a README', '# A tool\n\nIt does things.', /No judgement table/],
    [
      'one heading alone',
      'The experiences and progress of care leavers: good\n\n1. Text.',
      /No judgement table/
    ],
    [
      'a report on a nursing home with an overall grade',
      'Willow Court\n\n| Judgement | Grade |\n|---|---|\n| Overall effectiveness | Requires improvement |\n| Safe | Good |\n| Effective | Good |\n| Caring | Outstanding |\n| Well-led | Inadequate |\n\n## Safe: good\n\nRooms are warm.\n\n## Caring: inadequate\n\nStaff are rushed.',
      /“Safe”, “Caring”.* are not those of/
    ],
    [
      'a report on a care provider',
      'Willow Court\n\nIs the service safe?\nGood\n\nRooms are warm.',
      /health or social care/
    ],
    [
      'a report on a school',
      'Ysgol Sampl\n\nPupils arrive eager to learn.\n\nTeachers plan what pupils do.',
      /school or college/
    ]
  ]
  for (const [name, text, reason] of cases) {
    test(`${name} gives its reason`, () => {
      expect(readReport(text, titles)).toMatchObject({ reason: expect.stringMatching(reason) })
    })
  }
})
