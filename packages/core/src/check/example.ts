/** A whole small draft for the examples of rules: one states only what it is about, the rest is filled in here. */
import { capitalised } from './say.ts'

export type ExampleJudgement =
  | 'leaders'
  | 'help-and-protection'
  | 'in-care'
  | 'care-leavers'
  | 'in-care-and-care-leavers'
  | 'overall'

/** What an example says; everything left out is as in a clean draft. `null` leaves the part out of the draft. */
export interface DraftParts {
  /** The framework the draft is written for; default 2025. */
  readonly version?: '2018' | '2023' | '2025' | '2026'
  readonly title?: string | null
  /** The whole line. */
  readonly dates?: string | null
  readonly lead?: string | null
  /** Grades as the headings print them; table and heading follow. All are "good" by default. */
  readonly grades?: Partial<Record<ExampleJudgement, string>>
  /** Whole table rows in place of those made from the grades; a tab parts title from grade. */
  readonly rows?: Partial<Record<ExampleJudgement, string | null>>
  /** The order of the rows. */
  readonly rowOrder?: readonly ExampleJudgement[]
  /** Whole headings in place of those made from the grades. */
  readonly headings?: Partial<Record<ExampleJudgement, string | null>>
  /** The order of the sections; one left out is left out of the draft. */
  readonly sectionOrder?: readonly ExampleJudgement[]
  /** A section's paragraphs with their marks, in place of its two numbered ones. */
  readonly paragraphs?: Partial<Record<ExampleJudgement, readonly string[]>>
  readonly summary?: readonly string[]
  readonly improvementHeading?: string
  /** The items without their bullets; null leaves the heading out too. */
  readonly items?: readonly string[] | null
  /** Lines after the last paragraph: page footers and closing matter. */
  readonly closing?: readonly string[]
}

const TITLES: Readonly<Record<ExampleJudgement, string>> = {
  leaders: 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
  'in-care-and-care-leavers': 'The experiences and progress of children in care and care leavers',
  overall: 'Overall effectiveness'
}

const APART: readonly ExampleJudgement[] = ['leaders', 'help-and-protection', 'in-care', 'care-leavers']
const TOGETHER: readonly ExampleJudgement[] = ['leaders', 'help-and-protection', 'in-care-and-care-leavers']

const VERSIONS = {
  '2018': {
    rows: [...TOGETHER, 'overall'],
    dates: 'Inspection dates: 9 September 2019 to 20 September 2019'
  },
  '2023': { rows: [...APART, 'overall'], dates: 'Inspection dates: 11 to 22 September 2023' },
  '2025': { rows: [...APART, 'overall'], dates: 'Inspection dates: 10 to 21 March 2025' },
  '2026': { rows: APART, dates: 'Inspection dates: 11 to 22 May 2026' }
} as const satisfies Record<string, { rows: readonly ExampleJudgement[]; dates: string }>

const SENTENCES: Readonly<Record<ExampleJudgement, readonly [string, string]>> = {
  'help-and-protection': [
    'Families who ask for help are met by a worker who listens first and writes down what was agreed.',
    'Visits to children happen when they are due, and what children say on them changes their plans.'
  ],
  'in-care': [
    'Foster families know why a child came to them and what the plan is for the next year.',
    'Brothers and sisters live together wherever that suits each of them.'
  ],
  'care-leavers': [
    'Young adults know who to ring when the rent is late or the boiler breaks.',
    'Advisers stay in touch with those who have moved to other towns.'
  ],
  'in-care-and-care-leavers': [
    'Foster families know why a child came to them and what the plan is for the next year.',
    'Young adults know who to ring when the rent is late or the boiler breaks.'
  ],
  leaders: [
    'Leaders read case files themselves each month and talk with the workers about what they find.',
    'The workforce is settled, and new workers are given time to learn.'
  ],
  overall: ['', '']
}

const ITEMS: readonly string[] = [
  'The timeliness of letters to parents before proceedings.',
  'The quality of plans for young people who leave care.'
]

/** Two items with the references that inspections since 2025 need. */
const CITED: readonly string[] = [
  `${ITEMS[0]} (outcome 1, national framework)`,
  `${ITEMS[1]} (outcome 4, national framework)`
]

/** The title of a judgement as table and headings print it. */
export function exampleTitle(judgement: ExampleJudgement): string {
  return TITLES[judgement]
}

/** A draft in plain text, ending in a line feed: clean but for the parts that are given. */
export function draft(parts: DraftParts = {}): string {
  const version = VERSIONS[parts.version ?? '2025']
  const rows: readonly ExampleJudgement[] = version.rows
  const gradeOf = (judgement: ExampleJudgement) => parts.grades?.[judgement] ?? 'good'
  const blocks: (string | null)[] = [
    given(parts.title, 'Inspection of Exampleshire local authority children’s services'),
    given(parts.dates, version.dates),
    given(parts.lead, 'Lead inspector: Robin Sample, His Majesty’s Inspector'),
    [
      'Judgement\tGrade',
      ...(parts.rowOrder ?? rows).map(judgement =>
        given(parts.rows?.[judgement], `${TITLES[judgement]}\t${capitalised(gradeOf(judgement))}`)
      )
    ]
      .filter(row => row !== null)
      .join('\n'),
    ...(parts.summary ?? ['Children in Exampleshire are helped by people who know them and stay with them.']),
    ...improvements(parts)
  ]
  let number = 0
  for (const judgement of parts.sectionOrder ?? bodyOrder(rows)) {
    blocks.push(given(parts.headings?.[judgement], `${TITLES[judgement]}: ${gradeOf(judgement)}`))
    const numbered = SENTENCES[judgement].map((sentence, i) => `${number + i + 1}. ${sentence}`)
    const paragraphs = parts.paragraphs?.[judgement] ?? numbered
    number += paragraphs.length
    blocks.push(...paragraphs)
  }
  return `${[...blocks, ...(parts.closing ?? [])].filter(block => block !== null).join('\n\n')}\n`
}

function improvements(parts: DraftParts): string[] {
  if (parts.items === null) return []
  const cites = parts.version === undefined || parts.version === '2025' || parts.version === '2026'
  const items = parts.items ?? (cites ? CITED : ITEMS)
  return [parts.improvementHeading ?? 'What needs to improve?', items.map(item => `- ${item}`).join('\n')]
}

/** Leaders come first in the table and last in the body; the overall grade has no section. */
function bodyOrder(rows: readonly ExampleJudgement[]): ExampleJudgement[] {
  return [...rows.filter(row => row !== 'leaders' && row !== 'overall'), 'leaders']
}

function given(part: string | null | undefined, otherwise: string): string | null {
  return part === undefined ? otherwise : part
}

/** Sentences of a section in which practice is sound and not rare. */
export const soundPractice: readonly string[] = [
  'Visits to families are regular, and most children see the same worker.',
  'Assessments are thorough and include fathers.',
  'Plans are clear and are reviewed on time.',
  'Supervision is regular and helps workers to reflect.',
  'Risk is recognised early, and families get help when they need it.',
  'Records are up to date.',
  'Managers have sound oversight of the longest cases.',
  'Leaders know their service and act on what they find.',
  'Caseloads are manageable, so workers build relationships with children.',
  'Reviews are held on time.',
  'Children see a dentist and a doctor when they should.',
  'Carers are visited as often as they need.'
]
