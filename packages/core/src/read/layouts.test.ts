/** One draft in the layouts that tools and people make of it; each is read like the plain one. */
import { describe, expect, it } from 'vitest'
import { frameworks } from '../frameworks/index.ts'
import { readReport } from './read.ts'
import { TitleIndex } from './titles.ts'

const titles = new TitleIndex(frameworks)
const leaders = 'The impact of leaders on social work practice with children and families'
const help = 'The experiences and progress of children who need help and protection'
const care = 'The experiences and progress of children in care'
const leavers = 'The experiences and progress of care leavers'
const overall = 'Overall effectiveness'

const head =
  "Inspection of Exampleshire local authority children's services\n\nInspection dates: 2 to 13 June 2025\n\nLead inspector: Robin Sample\n\n"

const asPlain = {
  leaders: 'good',
  'help-and-protection': 'requires-improvement',
  'in-care': 'good',
  'care-leavers': 'outstanding',
  overall: 'good'
}

function read(text: string, format: 'markdown' | null = null) {
  const found = readReport(text, titles, format)
  if ('reason' in found) throw new Error(found.reason)
  return found.report
}

function tableOf(text: string, format: 'markdown' | null = null) {
  const rows = read(text, format).table?.rows ?? []
  const table = Object.fromEntries(rows.map(({ judgement, grade }) => [judgement, grade?.grade]))
  return rows.length === Object.keys(table).length ? table : rows.map(({ title }) => title)
}

describe('a judgement table is read', () => {
  const body = '\n\nThe summary.\n'
  it.each([
    [
      'parted by tabs',
      `Judgement\tGrade\n${leaders}\tGood\n${help}\tRequires improvement to be good\n${care}\tGood\n${leavers}\tOutstanding\n${overall}\tGood`
    ],
    [
      'with bullets in front',
      `Judgement\tGrade\n• ${leaders}\tGood\n• ${help}\tRequires improvement\n• ${care}\tGood\n• ${leavers}\tOutstanding\n• ${overall}\tGood`
    ],
    [
      'with letters and Roman numbers in front',
      `Judgement\tGrade\na) ${leaders}\tGood\n(b) ${help}\tRequires improvement\nIII. ${care}\tGood\n4. ${leavers}\tOutstanding\n${overall}\tGood`
    ],
    [
      'with numbers in a column of their own',
      `No.\tJudgement\tGrade\n1\t${leaders}\tGood\n2\t${help}\tRequires improvement\n3\t${care}\tGood\n4\t${leavers}\tOutstanding\n5\t${overall}\tGood`.replace(
        'No.\t',
        ''
      )
    ],
    [
      'with grades that begin behind the title and go on below',
      `Judgement Grade\n${leaders}\nGood\n${help} Requires\nimprovement to be good\n${care} Good\n${leavers} Outstanding\n${overall} Good`
    ],
    [
      'with a grade that could be whole before it goes on below',
      `Judgement Grade\n${leaders}\nGood\n${help} Requires improvement to be\ngood\n${care} Good\n${leavers} Outstanding\n${overall} Good`
    ],
    [
      'with an earlier grade behind',
      `Judgement\tGrade\tPrevious grade\n${leaders}\tGood\tInadequate\n${help}\tRequires improvement\tGood\n${care}\tGood\tGood\n${leavers}\tOutstanding\tGood\n${overall}\tGood\tGood`
    ],
    [
      'with the grades of two years, the later first',
      `Judgement\t2025\t2021\n${leaders}\tGood\tInadequate\n${help}\tRequires improvement\tGood\n${care}\tGood\tGood\n${leavers}\tOutstanding\tGood\n${overall}\tGood\tGood`
    ],
    [
      'in columns of spaces, both sides wrapped',
      `Judgement                                  Grade\n\nThe impact of leaders on social work       Good\npractice with children and families\n\nThe experiences and progress of children   Requires improvement\nwho need help and protection               to be good\n\nThe experiences and progress of            Good\nchildren in care\n\n${leavers}   Outstanding\n\n${overall}                      Good`
    ],
    [
      'with the grade beside the last line of its title',
      `Judgement                                  Grade\nThe impact of leaders on social work\npractice with children and families        Good\nThe experiences and progress of children\nwho need help and protection               Requires improvement to be good\nThe experiences and progress of\nchildren in care                           Good\n${leavers}   Outstanding\n${overall}                      Good`
    ],
    [
      'with all titles before all grades',
      `Judgement\n\n${leaders}\n\n${help}\n\n${care}\n\n${leavers}\n\n${overall}\n\nGrade\n\nGood\n\nRequires improvement to be good\n\nGood\n\nOutstanding\n\nGood`
    ],
    [
      'with the head of the second column between title and grade',
      `Judgement\n\nThe impact of leaders on social work\npractice with children and families\n\nGrade\n\nGood\n\n${help}\n\nRequires improvement to\nbe good\n\n${care}\n\nGood\n\n${leavers}\n\nOutstanding\n\n${overall}\n\nGood`
    ],
    [
      'over a page',
      `Judgement\tGrade\n${leaders}\tGood\n${help}\tRequires improvement\n\f\nJudgement\tGrade\n${care}\tGood\n${leavers}\tOutstanding\n${overall}\tGood`
    ],
    [
      'below a list of contents',
      `Contents\n${help}\t3\n${care}\t5\n${leavers}\t7\n${leaders}\t9\n\nJudgement\tGrade\n${leaders}\tGood\n${help}\tRequires improvement\n${care}\tGood\n${leavers}\tOutstanding\n${overall}\tGood`
    ]
  ])('%s', (_, table) => {
    expect(tableOf(`${head}${table}${body}`)).toEqual(asPlain)
  })

  const cell = (title: string, grade: string) => `| ${title} | ${grade} |`
  it.each([
    [
      'of pipes with line breaks, entities and marks of direction in the cells',
      [
        cell('Judgement', 'Grade'),
        '| --- | --- |',
        cell(leaders.replace('practice ', 'practice<br>'), 'Good\u200e'),
        cell(help.replace('help and', 'help&nbsp;and'), 'Requires improvement<br/>to be good'),
        cell(care, '**Good**'),
        cell(leavers, '~~good~~ Outstanding'),
        cell(overall, 'Good')
      ].join('\n')
    ],
    [
      'drawn as a grid',
      `+--------+-------+\n| Judgement | Grade |\n+========+=======+\n| The impact of leaders on social work | Good |\n| practice with children and families | |\n+---+---+\n| ${help} | Requires improvement |\n| | to be good |\n+---+---+\n${cell(care, 'Good')}\n+---+---+\n${cell(leavers, 'Outstanding')}\n+---+---+\n${cell(overall, 'Good')}\n+---+---+`
    ]
  ])('in Markdown, %s', (_, table) => {
    expect(tableOf(`# ${head}${table}${body}`, 'markdown')).toEqual(asPlain)
  })

  it('whose grades are not filled in, as one without grades', () => {
    const text = `${head}Judgement\tGrade\n${leaders}\t\n${help}\t\n${care}\t\n${leavers}\t\n${overall}\t${body}`
    expect(Object.values(tableOf(text))).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

describe('a heading is read', () => {
  const table = `Judgement\tGrade\n${leaders}\tGood\n${help}\tGood\n${care}\tGood\n${leavers}\tGood\n${overall}\tGood\n\nThe summary.\n\n`
  it.each([
    [`${care}: good`],
    [`${care} - good`],
    [`${care}, good`],
    [`${care} (good)`],
    [`${care}: [good]`],
    [`${care}\tGood`],
    [`2. ${care}: good`],
    [`B) ${care}: good`],
    [`II. ${care}: good`],
    [`Section 2: ${care}: good`],
    [`Section 2 – ${care}: good`]
  ])('%s', heading => {
    const { sections } = read(`${head}${table}${heading}\n\n1. Children are seen.\n`)
    expect(sections.map(({ judgement, grade }) => [judgement, grade?.grade])).toEqual([['in-care', 'good']])
  })

  it.each([`## ${care}: good {#h.x1}`, `## ${care} (good)`, `## ${care}: ~~requires improvement~~ good`])(
    'in Markdown: %s',
    heading => {
      const { sections } = read(`# ${head}${table}${heading}\n\n1. Children are seen.\n`, 'markdown')
      expect(sections.map(({ judgement, grade }) => [judgement, grade?.grade])).toEqual([['in-care', 'good']])
    }
  )
})

it.each([
  'requires improvement to be\ngood',
  'requires improvement\nto be good',
  'requires\nimprovement to be good'
])('a section heading is read whose grade goes on below: %s', grade => {
  const table = `Judgement\tGrade\n${leaders}\tGood\n${care}\tGood\n${overall}\tGood\n\nThe summary.\n\n`
  const { sections } = read(`${head}${table}${care}: ${grade}\n\n1. Children are seen.\n`)
  expect(sections.map(one => [one.judgement, one.grade?.grade])).toEqual([
    ['in-care', 'requires-improvement']
  ])
})

describe('paragraph numbers are read', () => {
  const opening = `${head}Judgement\tGrade\n${leaders}\tGood\n${help}\tGood\n${care}\tGood\n${leavers}\tGood\n${overall}\tGood\n\nThe summary.\n\n${care}: good\n\n`
  const numbers = (text: string, format: 'markdown' | null = null) =>
    read(text, format).sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))
  it.each([
    ['1. Children are seen.\n\n2. They do well.', [1, 2]],
    ['1.Children are seen.\n\n2.They do well.', [1, 2]],
    ['(1) Children are seen.\n\n(2) They do well.', [1, 2]],
    ['1) Children are seen.\n\n2) They do well.', [1, 2]],
    ['1.1 Children are seen.\n\n1.2 They do well.', [1.1, 1.2]]
  ])('%s', (body, expected) => {
    expect(numbers(`${opening}${body}\n`)).toEqual(expected)
  })

  it('when Markdown escapes their stop, with a place that covers all of the mark', () => {
    const text = `# ${opening}1\\. Children are seen.\n\n2\\. They do well.\n`
    const [first] = read(text, 'markdown').sections[0]?.paragraphs ?? []
    expect(numbers(text, 'markdown')).toEqual([1, 2])
    expect(text.slice(first?.numberRange?.start, first?.numberRange?.end)).toBe('1\\.')
  })
})

describe('the title is found by what it says', () => {
  const table = `Judgement\tGrade\n${leaders}\tGood\n${help}\tGood\n${care}\tGood\n${leavers}\tGood\n${overall}\tGood\n`
  it.each([
    ['OFFICIAL-SENSITIVE\n\n'],
    ['Official – Sensitive: draft\n\nDRAFT v0.3\n\n'],
    ['Strictly embargoed until 12 June 2025.\n'],
    ['[DRAFT for factual accuracy]\n\n'],
    ['Not for onward circulation\n\n']
  ])('below %j', above => {
    expect(read(`${above}${head}${table}`).authority?.name).toBe('Exampleshire')
  })

  it.each(['+++\ntitle = "draft"\n+++\n\n', '---\ntitle: draft\nauthor: R Sample\n---\n\n'])(
    'below front matter, which is said to be left out: %j',
    above => {
      const report = read(`${above}# ${head}${table}`, 'markdown')
      expect(report.authority?.name).toBe('Exampleshire')
      expect(report.unread.map(({ reason }) => reason)).toEqual([expect.stringContaining('head of the file')])
    }
  )
})

describe('a table that Markdown holds as HTML', () => {
  const titlesOf = [leaders, help, care, leavers, overall]
  const grades = ['Good', 'Requires <b>improvement</b> to be good', 'Good', 'Outstanding', 'Good']
  const html = (open: string, between: string) =>
    `# ${head}<table>${between}<tr>${between}<th>Judgement</th><th>Grade</th></tr>${titlesOf
      .map(
        (title, at) => `${between}<tr>${between}<td${open}>${title}</td>${between}<td>${grades[at]}</td></tr>`
      )
      .join('')}</table>\n\nThe summary.\n`

  it.each([
    ['on many lines', html('', '\n')],
    ['on one line', html('', '')],
    ['with attributes and paragraphs in its cells', html(' class="left"><p', '\n')]
  ])('%s is read', (_, text) => {
    expect(tableOf(text, 'markdown')).toEqual(asPlain)
    expect(read(text, 'markdown').summary[0]?.text).toBe('The summary.')
  })

  it('has its grades where they stand', () => {
    const text = html('', '\n')
    const [, row] = read(text, 'markdown').table?.rows ?? []
    expect(row?.grade && text.slice(row.grade.range.start, row.grade.range.end)).toMatch(/^Requires .* good$/)
  })
})

describe('what is drawn with signs', () => {
  const rows = [
    [leaders, 'Good'],
    [help, 'Requires improvement'],
    [care, 'Good'],
    [leavers, 'Outstanding'],
    [overall, 'Good']
  ] as const

  it('a table in a drawn frame is read', () => {
    const text = `${head}┌────┬────┐\n│ Judgement │ Grade │\n├────┼────┤\n${rows.map(([title, grade]) => `│ ${title} │ ${grade} │`).join('\n')}\n└────┴────┘\n\nThe summary.\n`
    expect(tableOf(text)).toEqual(asPlain)
  })

  it('a table of columns in Markdown, with lines above and below, keeps its last row', () => {
    const line = `  ${'-'.repeat(75)} ${'-'.repeat(24)}`
    const text = `# ${head}${line}\n  ${rows.map(([title, grade]) => `${title.padEnd(76)}${grade}`).join('\n\n  ')}\n${line}\n\nThe summary.\n`
    expect(tableOf(text, 'markdown')).toEqual(asPlain)
  })

  it('a line drawn below a heading is no item', () => {
    const table = rows.map(cells => cells.join('\t')).join('\n')
    const text = `${head}Judgement\tGrade\n${table}\n\nThe summary.\n\n2. What needs to improve?\n======================\n\n- The quality of plans.\n\n${care}: good\n${'='.repeat(40)}\n\n1. One.\n`
    const { improvements, sections } = read(text)
    expect(improvements?.items.map(({ passage }) => passage.text)).toEqual(['The quality of plans.'])
    expect(sections[0]?.paragraphs.map(({ passage }) => passage.text)).toEqual(['One.'])
  })
})

it('a review of a safeguarding board is refused by its name', () => {
  const found = readReport(
    'Exampleshire\n\nReview of the effectiveness of the Local Safeguarding Children Board\n\nThe board is not yet good because it does not know enough.\n',
    titles
  )
  expect('reason' in found && found.reason).toMatch(/Local Safeguarding Children Board/)
})
