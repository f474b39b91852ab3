import { describe, expect, it } from 'vitest'
import { createChecker } from '../../check.ts'
import { builtIn } from '../../frameworks/index.ts'
import { parseFramework } from '../../frameworks/load.ts'
import { learned } from '../../model.ts'
import { toJson } from '../../report/json.ts'

const letter = `Tower House
1 Long Lane
Exampleton
EX1 1AA

14 March 2025
Robin Sample
Director of Children’s Services
Dear Robin
Focused visit to Exampleshire
children’s services
This letter summarises the findings of the focused visit to Exampleshire children’s services
on 13 and 14 February 2025. His Majesty’s Inspectors for this visit were Kim Stone and Lee
Brook.
Headline findings
Families who ask for help are met by people who listen, and leaders know where to go next.
What needs to improve in this area of social work practice?
\u25fc The timeliness of letters to parents whose children may come before the court, and how plain
these letters are.
\u25fc Supervision of newly qualified workers.
Main findings
Workers visit children when they are due. They write down what children say on each of these
visits and act on it.
Plans are short and can be followed by parents.

Focused visit report Exampleshire
2

\fPartners come to meetings and bring what they know about the child and the family with them to
every one.
Ofsted will take the findings from this focused visit into account when planning.
Yours sincerely
Kim Stone

Focused visit report Exampleshire
3
`

const area = `Area SEND inspection of Exampleshire Local Area
Partnership
Inspection dates: 3 to 7 June 2024

Inspection outcome
The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children
and young people with SEND.
Information about the local area partnership
Exampleshire Council and its health board plan services together.
What is it like to be a child or young person with special educational needs
and/or disabilities (SEND) in this area?
Children are known by name in their schools, and they tell staff what helps them most of all.
What is the area partnership doing that is effective?
\u25fc Health visitors see nearly all families when they should.
\u25fc Schools share what works.
What does the area partnership need to do better?
\u25fc Waits for therapy are long.
Areas for priority action
Responsible body
Exampleshire Council and
its health board

Areas for priority action
Leaders across the partnership should act with urgency to ensure that:
\u2022 plans are written in time
Exampleshire Council and
its health board
\u2022 plans say what health will do.
Areas for improvement
Leaders should bring down the waits for therapy.
Leaders should ask children what they think of the support that they are given.
Local area partnership details
Inspection team
Kim Stone, Ofsted Lead Inspector
`

function read(text: string) {
  const answer = createChecker().check(text, { path: 'draft.txt' })
  if (!answer.checked) throw new Error(answer.reason)
  return answer
}

describe('a letter on a focused visit', () => {
  const { report, framework, findings } = read(letter)

  it('is read by its own framework: body, days, names', () => {
    expect(framework.id).toBe('ilacs-visit')
    expect(report.authority?.name).toBe('Exampleshire')
    expect(report.dates?.spans).toMatchObject([
      { from: { year: 2025, month: 2, day: 13 }, to: { year: 2025, month: 2, day: 14 } }
    ])
    expect(report.leadInspector?.text).toBe('Kim Stone and Lee Brook')
  })

  it('has its items and its findings, a paragraph over a page whole and each unnumbered one apart', () => {
    expect(report.improvements?.items.map(({ passage }) => passage.text)).toEqual([
      'The timeliness of letters to parents whose children may come before the court, and how plain these letters are.',
      'Supervision of newly qualified workers.'
    ])
    expect(report.sections.map(({ judgement, paragraphs }) => [judgement, paragraphs.length])).toEqual([
      ['findings', 3]
    ])
    expect(report.sections[0]?.paragraphs[2]?.passage.text).toMatch(/^Partners come .* every one\.$/)
  })

  it('has a prompt found that a form left in its address', () => {
    const told = read(letter.replace('EX1 1AA', 'EX1 1AA\nInsert LA Address')).findings
    expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^leftover-text: .*Insert LA Address/)])
    )
  })

  it('is not graded, so no rule on grades speaks', () => {
    expect(report.table).toBeNull()
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

it('items that rest on paragraphs without numbers name them by place', () => {
  const text = letter.replace('Supervision of newly qualified workers.', 'Plans that parents can follow.')
  const answer = createChecker(learned).check(text, { path: 'letter.txt' })
  const json = toJson(answer)
  expect(json.checked && json.improvements.map(({ paragraphs }) => paragraphs)).toEqual([
    [],
    ['Main findings, second finding']
  ])
})

describe('a report on a local area partnership', () => {
  const { report, framework, findings } = read(area)

  it('has its outcome read from the sentence that states it', () => {
    expect(framework.id).toBe('area-send')
    expect(report.table?.rows.map(({ judgement, grade }) => [judgement, grade?.grade])).toEqual([
      ['outcome', 'inconsistent']
    ])
    const grade = report.table?.rows[0]?.grade
    expect(area.slice(grade?.range.start, grade?.range.end)).toBe(
      'lead to inconsistent experiences and outcomes'
    )
  })

  it('has five parts under headings that wrap, and bullets as paragraphs of their own', () => {
    expect(report.sections.map(({ judgement, paragraphs }) => [judgement, paragraphs.length])).toEqual([
      ['outcome', 1],
      ['partnership', 1],
      ['experience', 1],
      ['effective', 2],
      ['better', 1]
    ])
  })

  it('has both lists; bullets below an item are part of it, and the bodies beside it are not', () => {
    expect(report.improvements?.items.map(({ list, passage }) => [list, passage.text])).toEqual([
      [
        'priority',
        'Leaders across the partnership should act with urgency to ensure that: \u2022 plans are written in time \u2022 plans say what health will do.'.replaceAll(
          '\u2022 ',
          ''
        )
      ],
      ['improvement', 'Leaders should bring down the waits for therapy.'],
      ['improvement', 'Leaders should ask children what they think of the support that they are given.']
    ])
  })

  it('raises no error, and one when its outcome is in no words of the framework', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const other = read(area.replace('lead to inconsistent experiences and outcomes', 'are mixed'))
    expect(other.findings.map(({ messageId }) => messageId)).toContain('not-said')
  })
})

describe('a framework of an invented field', () => {
  const parsed = parseFramework(
    {
      id: 'bridges',
      title: 'Bridge inspections',
      layout: {
        titles: ['inspection of {body} bridge'],
        dates: { labels: ['date'] },
        lists: [{ id: 'works', headings: ['works to do'] }],
        says: [{ grade: 'unsound', phrases: ['failed {points}'] }]
      },
      grades: [
        { id: 'sound', label: 'Sound', variants: ['yes'] },
        { id: 'unsound', label: 'Unsound', variants: ['no'] }
      ],
      ungraded: ['n/a'],
      judgements: [
        { id: 'verdict', title: 'Verdict', labels: ['verdict'], overall: true },
        { id: 'check', title: 'Check {number}', numbered: [1, 6] },
        { id: 'remarks', title: 'Remarks', stated: 'nowhere', bodyOrder: 1 }
      ],
      limiting: [
        {
          id: 'unsound-check',
          says: 'A check failed, so the bridge is unsound.',
          support: '9 of 9',
          severity: 'warning',
          when: [{ judgements: 'check', is: 'unsound', count: { min: 1 } }],
          // biome-ignore lint/suspicious/noThenProperty: the framework file's name
          then: [{ judgements: 'verdict', is: 'unsound' }]
        }
      ]
    },
    builtIn
  )
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const checker = createChecker({ frameworks: [parsed.framework] })
  const draft = (verdict: string) => `# Inspection of Mill Lane Bridge

**Date:**
30/07/2025

**Verdict:**
${verdict}

## Remarks

The bridge failed checks 2 and 4, since rust has eaten into the bolts.

## Works to do

- Paint the rails.
- Change the bolts.

| Check | Result | Check | Result |
| 1 | Yes | 2 | No |
| 3 | N/A | 4 | Yes |
`
  const answer = (text: string) => {
    const found = checker.check(text, { path: 'draft.md' })
    if (!found.checked) throw new Error(found.reason)
    return found
  }

  it('reads a grade behind a label, days in figures and pairs of number and grade', () => {
    const { report } = answer(draft('Sound'))
    expect(report.authority?.name).toBe('Mill Lane')
    expect(report.dates?.spans[0]?.from).toEqual({ year: 2025, month: 7, day: 30 })
    expect(report.table?.rows.map(row => `${row.judgement} ${row.grade?.grade}`)).toEqual([
      'verdict sound',
      'check-1 sound',
      'check-2 unsound',
      'check-3 null',
      'check-4 sound'
    ])
    expect(report.improvements?.items).toHaveLength(2)
  })

  it('limits the whole by its numbered points, also where some are not printed', () => {
    const rules = (text: string) => answer(text).findings.map(({ rule }) => rule)
    expect(rules(draft('Sound'))).toContain('overall-grade')
    expect(rules(draft('Unsound'))).not.toContain('overall-grade')
  })

  it('says of a document that has nothing of it what was looked for', () => {
    const found = checker.check('A shopping list.\n', { path: 'list.txt' })
    expect(found.checked ? '' : found.reason).toMatch(/No heading, list or grade of “Bridge inspections”/)
  })
})

describe("a report on a children's home", () => {
  const home = `Inspection report for children’s home: 0000001
Social care common inspection framework
Inspection dates: 3 to 4 June 2025
Lead inspector: Robin Sample

Overall experiences and progress of children and young people, taking into account
good
How well children and young people are helped and protected
good
The effectiveness of leaders and managers
requires improvement to be good

Information about this children’s home

The home cares for three children.

Overall experiences and progress of children and young people: good

Children like where they live.

How well children and young people are helped and protected: good

Staff know where children are.

The effectiveness of leaders and managers: inadequate

The manager has left.

Recommendations

- The registered person should keep rotas.

Children’s home details
Unique reference number: 0000001
`

  it('has its structure read, slips of structure found, and says that nothing is read from its wording', () => {
    const answer = createChecker(learned).check(home, { path: 'home.txt' })
    if (!answer.checked) throw new Error(answer.reason)
    expect(answer.framework.id).toBe('sccif')
    expect(answer.report.sections.map(({ judgement, grade }) => [judgement, grade?.grade])).toEqual([
      ['overall', 'good'],
      ['help-and-protection', 'good'],
      ['leaders', 'inadequate']
    ])
    expect(answer.report.improvements?.items).toHaveLength(1)
    const told = answer.findings.map(({ rule, messageId }) => `${rule} ${messageId}`)
    expect(told).toContain('grade-agreement differs')
    expect(told).toContain('weights-fit none')
  })
})
