/**
 * Flags a report without improvement items where a grade needs some, or with a count far from what that grade has.
 * The list is what the authority must act on. Leaves alone reports that are outstanding throughout. Can be wrong where one
 * broad item covers several sections. Source: 320 of 321 published reports have the list; counts by grade are the framework's.
 */
import type { Framework } from '../../frameworks/framework.ts'
import type { ImprovementList, Report, TableRow } from '../../read/tree.ts'
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
import { examples } from './improvement-list.examples.ts'

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
  examples
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
