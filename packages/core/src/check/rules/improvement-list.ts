/**
 * Flags a report without improvement items where a grade needs some, or with a count far from what that grade has.
 * The list is what the authority must act on. Leaves alone reports that are outstanding throughout. Can be wrong where one
 * broad item covers several sections. Source: 320 of 321 published reports have the list; counts by grade are the framework's.
 */
import type { Framework } from '../../frameworks/framework.ts'
import type { ImprovementList, Report, TableRow } from '../../read/tree.ts'
import { draft, exampleTitle } from '../example.ts'
import { defineRule, type Observation } from '../rule.ts'
import {
  bestRank,
  bodyJudgements,
  gradeLabel,
  judgementOf,
  plural,
  rankOf,
  rowOf,
  tableJudgements
} from '../say.ts'

const leaders = exampleTitle('leaders')
const protection = exampleTitle('help-and-protection')
const improvement = 'requires improvement to be good'
const outstanding = {
  leaders: 'outstanding',
  'help-and-protection': 'outstanding',
  'in-care': 'outstanding',
  'care-leavers': 'outstanding',
  overall: 'outstanding'
} as const
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `The timeliness of step ${i + 1} of planning. (outcome 4, national framework)`
  )

export const improvementList = defineRule<{ slack: number }>({
  id: 'improvement-list',
  flags: 'The list of what needs to improve is missing, empty, or of a length that its grades never have.',
  why: 'The list is what the authority acts on; a grade below the highest leaves something to improve.',
  leavesAlone: [
    'Reports that are outstanding throughout, which may have no list.',
    'Which section an item belongs to.'
  ],
  canBeWrong: 'One broad item may cover the shortfall of several sections.',
  source:
    '320 of 321 published reports have the list; the counts by overall grade are those of published reports.',
  severity: 'error',
  fixable: false,
  messages: {
    missing: { text: 'The report has no list of what needs to improve, and {judgement} is graded {grade}.' },
    empty: { text: 'The list of what needs to improve has no item.' },
    few: {
      text: 'The list has {items}; published reports with the overall grade "{grade}" have {least} to {most}.',
      severity: 'warning'
    },
    many: {
      text: 'The list has {items}; published reports with the overall grade "{grade}" have {least} to {most}.',
      severity: 'warning'
    },
    'fewer-than-sections': {
      text: 'The list has {items} for {sections} graded below {bound}.',
      severity: 'warning'
    }
  },
  options: {
    slack: {
      description: 'How many items more or fewer than in any published report of that grade are let pass.',
      default: 1,
      minimum: 0,
      maximum: 10
    }
  },
  *check({ report, framework, options }) {
    if (framework.improvementHeadings.length === 0 || bodyJudgements(framework).length === 0) return
    const list = report.improvements
    const lowest = lowestRow(report, framework)
    if (!list) {
      if (lowest) yield missing(lowest, report, framework)
      return
    }
    if (list.items.length === 0) {
      const evidence = lowest?.grade
        ? [{ range: lowest.grade.range, label: `the table says ${lowest.grade.text}` }]
        : [{ range: report.table?.range ?? list.range, label: 'the judgement table' }]
      yield { message: 'empty', range: list.heading.range, evidence }
      return
    }
    const counted = countAgainstOverall(list, report, framework, options.slack)
    if (counted) yield counted
    else yield* countAgainstSections(list, report, framework)
  },
  examples: () => ({
    flagged: [
      {
        name: 'no list although a judgement is good',
        text: draft({
          items: null,
          rows: { leaders: `${leaders}\t((Good))` },
          headings: { 'help-and-protection': `[[${protection}: good]]` }
        }),
        message: 'missing',
        resolved: draft()
      },
      {
        name: 'a heading with nothing under it',
        text: draft({
          items: [],
          improvementHeading: '[[What needs to improve?]]',
          rows: { leaders: `${leaders}\t((Good))` }
        }),
        message: 'empty',
        resolved: draft()
      },
      {
        name: 'far more items than a good report has',
        text: draft({
          items: many(12),
          improvementHeading: '[[What needs to improve?]]',
          rows: { overall: 'Overall effectiveness\t((Good))' }
        }),
        message: 'many',
        resolved: draft({ items: many(5) })
      },
      {
        name: 'one item where three sections require improvement',
        text: draft({
          version: '2026',
          items: many(1),
          improvementHeading: '[[What needs to improve?]]',
          grades: { leaders: improvement, 'help-and-protection': improvement },
          rows: {
            leaders: `${leaders}\t((Requires improvement to be good))`,
            'help-and-protection': `${protection}\t((Requires improvement to be good))`,
            'in-care': `${exampleTitle('in-care')}\t((Requires improvement to be good))`
          },
          headings: { 'in-care': `${exampleTitle('in-care')}: ${improvement}` }
        }),
        message: 'fewer-than-sections',
        resolved: draft({
          version: '2026',
          items: many(4),
          grades: { leaders: improvement, 'help-and-protection': improvement, 'in-care': improvement }
        })
      }
    ],
    clean: [
      { text: draft(), because: 'two items are usual where everything is good' },
      {
        text: draft({ grades: outstanding, items: null }),
        because: 'a report that is outstanding throughout may have no list'
      },
      { text: draft({ grades: outstanding, items: many(1) }), because: 'it may also have an item' },
      { text: draft({ items: many(7) }), because: 'seven items have been seen where everything is good' },
      { text: draft({ items: many(1) }), because: 'good sections need no item each' },
      {
        text: draft({ improvementHeading: 'What needs to improve' }),
        because: 'the heading may lack its question mark'
      },
      {
        text: draft({
          grades: { leaders: improvement, 'in-care': improvement, overall: improvement },
          items: many(4)
        }),
        because: 'four items are enough for two sections that require improvement'
      }
    ]
  })
})

/** The first row with the lowest grade below the best; null when there is none. */
function lowestRow(report: Report, framework: Framework): TableRow | null {
  const graded = (report.table?.rows ?? []).filter(
    ({ grade }) => grade?.grade && rankOf(framework, grade.grade) < bestRank(framework)
  )
  const rank = (row: TableRow) => rankOf(framework, row.grade?.grade ?? '')
  return graded.reduce<TableRow | null>(
    (low, row) => (low === null || rank(row) < rank(low) ? row : low),
    null
  )
}

/** Flags the heading of the first section, before which the list should stand. */
function missing(lowest: TableRow, report: Report, framework: Framework): Observation {
  const range = report.sections[0]?.headingRange ?? report.table?.range ?? lowest.range
  return {
    message: 'missing',
    values: {
      judgement: judgementOf(framework, lowest.judgement)?.short ?? lowest.title,
      grade: gradeLabel(framework, lowest.grade?.grade ?? '')
    },
    range,
    evidence: [
      { range: lowest.grade?.range ?? lowest.range, label: `the table says ${lowest.grade?.text ?? ''}` }
    ]
  }
}

function countAgainstOverall(
  list: ImprovementList,
  report: Report,
  framework: Framework,
  slack: number
): Observation | null {
  const overall = tableJudgements(framework).find(judgement => judgement.overall)
  const grade = overall && rowOf(report.table, overall.id)?.grade
  const usual = overall && grade?.grade ? overall.usualImprovements[grade.grade] : undefined
  if (!grade?.grade || !usual) return null
  const [least, most] = usual
  const count = list.items.length
  if (count >= least - slack && count <= most + slack) return null
  return {
    message: count < least ? 'few' : 'many',
    values: { items: plural(count, 'item'), grade: gradeLabel(framework, grade.grade), least, most },
    range: list.heading.range,
    evidence: [{ range: grade.range, label: `the table says ${grade.text}` }],
    confidence: 'likely'
  }
}

/** A section two grades below the best has an item of its own in nine reports of ten. */
function* countAgainstSections(
  list: ImprovementList,
  report: Report,
  framework: Framework
): Iterable<Observation> {
  const low = bodyJudgements(framework).flatMap(({ id }) => {
    const grade = rowOf(report.table, id)?.grade
    return grade?.grade && rankOf(framework, grade.grade) < bestRank(framework) - 1 ? [grade] : []
  })
  if (low.length <= list.items.length) return
  const second = framework.grades.find(({ rank }) => rank === bestRank(framework) - 1)
  yield {
    message: 'fewer-than-sections',
    values: {
      items: plural(list.items.length, 'item'),
      sections: plural(low.length, 'section'),
      bound: second ? gradeLabel(framework, second.id) : ''
    },
    range: list.heading.range,
    evidence: low.map(grade => ({ range: grade.range, label: `the table says ${grade.text}` })),
    confidence: 'likely'
  }
}
