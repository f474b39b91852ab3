/**
 * Flags an overall grade that the framework's limiting judgements do not allow, and notes unusual combinations.
 * The overall grade is read as the sum of the others; one that they do not allow cannot be explained to a reader.
 * Leaves alone frameworks without an overall judgement and tables that lack a grade the rule needs.
 * Can be wrong where a framework was changed after these reports were counted.
 * Source: the limiting judgements of the framework, with how often each held in published reports.
 */
import type { Framework, LimitingCondition, LimitingRule } from '../../frameworks/framework.ts'
import { brokenLimits } from '../../frameworks/index.ts'
import type { TableRow } from '../../read/tree.ts'
import { defineRule, type Observation } from '../rule.ts'
import { gradeLabel, judgementOf, listed, plural, rankOf } from '../say.ts'
import { examples } from './overall-grade.examples.ts'

/** Below this many counted reports, that none is like this one says nothing. */
const ENOUGH_COUNTED = 50

/** A limit's own severity says how firm it is. */
const MESSAGE_OF = { error: 'not-allowed', warning: 'rarely-held', information: 'seldom' } as const

type Graded = ReadonlyMap<string, { readonly row: TableRow; readonly grade: string }>

export const overallGrade = defineRule({
  id: 'overall-grade',
  flags: 'The overall grade is one that the other judgements do not allow, or one that they seldom go with.',
  why: 'Readers take the overall grade as a summary of the judgements beside it.',
  leavesAlone: [
    'Frameworks that have no overall judgement, such as inspections from April 2026.',
    'Rare combinations that the limits of the framework allow.',
    'A table in which a grade that decides is missing or unknown.'
  ],
  canBeWrong: 'Limits are counted in published reports; a first exception to one of them would be flagged.',
  source:
    'The limiting judgements of the framework; each message says in how many published reports it held.',
  severity: 'error',
  bothSides: true,
  fixable: false,
  messages: {
    'not-allowed': {
      text: 'The table gives {name} as {overall}, beside {judgements}. {held}{says}'
    },
    'rarely-held': {
      text: 'The table gives {name} as {overall}, beside {judgements}. {held}{says}',
      severity: 'warning'
    },
    seldom: {
      text: 'The table gives {name} as {overall}, beside {judgements}. {held}{says}',
      severity: 'information'
    },
    unusual: {
      text: 'The table has {name}: {overall}; of {reports} with these judgements, {count} had {other}.',
      severity: 'information'
    },
    unseen: {
      text: 'Of {reports} counted, none has these judgements with {name}: {overall}.',
      severity: 'information'
    }
  },
  options: {},
  *check({ report, framework }) {
    const graded = gradesOf(report.table?.rows ?? [])
    const overall = framework.judgements.find(judgement => judgement.overall)
    const stated = overall && graded.get(overall.id)
    if (!overall || !stated?.row.grade) return
    const range = stated.row.grade.range
    const others = [...graded].filter(([id]) => id !== overall.id).map(([, other]) => other)
    const grades = Object.fromEntries([...graded].map(([id, { grade }]) => [id, grade]))
    const [limit] = brokenLimits(framework, grades)
    if (limit) {
      const deciding = decidingRows([...limit.when, ...limit.then], overall.id, graded, framework)
      const shown = deciding.length > 0 ? deciding : others
      if (shown.length === 0) return
      yield {
        message: MESSAGE_OF[limit.severity],
        values: {
          name: overall.short,
          overall: gradeLabel(framework, stated.grade),
          judgements: listed(shown.map(other => words(other, framework))),
          held: heldIn(limit),
          says: limit.says
        },
        range,
        evidence: evidenceOf(shown, framework)
      }
      return
    }
    // Limits that all hold explain the grade, however rare the combination.
    const said = framework.limiting.length > 0 ? null : unusual(graded, overall.id, framework)
    if (!said || others.length === 0) return
    const values = { ...said.values, name: overall.short }
    yield { ...said, values, range, evidence: evidenceOf(others, framework) }
  },
  examples
})

/** How often a limit held, in words; nothing where that was not counted. */
function heldIn({ support, severity }: LimitingRule): string {
  if (support === '') return ''
  return severity === 'error' ? `The limit, held in ${support} reports: ` : `Usual, in ${support} reports: `
}

function gradesOf(rows: readonly TableRow[]): Graded {
  const graded = new Map<string, { row: TableRow; grade: string }>()
  for (const row of rows) {
    const grade = row.grade?.grade
    if (row.judgement !== null && grade && !graded.has(row.judgement))
      graded.set(row.judgement, { row, grade })
  }
  return graded
}

function meets({ atLeast, atMost }: LimitingCondition, grade: string, framework: Framework): boolean {
  const rank = rankOf(framework, grade)
  if (atLeast !== undefined && rank < rankOf(framework, atLeast)) return false
  return atMost === undefined || rank <= rankOf(framework, atMost)
}

/** The rows that a reader must look at: those that a narrow condition picks out, else all that it speaks of. */
function decidingRows(
  conditions: readonly LimitingCondition[],
  overall: string,
  graded: Graded,
  framework: Framework
) {
  const picked = new Set<string>()
  for (const condition of conditions) {
    const ids = condition.judgements.filter(id => id !== overall && graded.has(id))
    const meeting = ids.filter(id => meets(condition, graded.get(id)?.grade ?? '', framework))
    const counted = condition.count !== undefined && meeting.length > 0
    const all = condition.count === undefined && condition.judgements.length > 1
    // "None is inadequate" speaks of all rows; a sharper condition beside it says which of them decide.
    if (all && conditions.some(other => other !== condition && !other.judgements.includes(overall))) continue
    for (const id of counted ? meeting : ids) picked.add(id)
  }
  return [...graded].filter(([id]) => picked.has(id)).map(([, value]) => value)
}

function unusual(
  graded: Graded,
  overall: string,
  framework: Framework
): Pick<Observation, 'message' | 'values' | 'confidence'> | null {
  const { combinations } = framework
  if (
    !combinations ||
    framework.judgements.some(({ id, tableOrder }) => tableOrder !== null && !graded.has(id))
  ) {
    return null
  }
  const same = combinations.filter(({ grades }) =>
    [...graded].every(([id, { grade }]) => id === overall || grades[id] === undefined || grades[id] === grade)
  )
  const total = sum(same)
  const own = graded.get(overall)?.grade ?? ''
  const seen = sum(same.filter(({ grades }) => grades[overall] === own))
  const all = sum(combinations)
  if (total === 0 || seen === 0) {
    const values = { reports: plural(all, 'published report'), overall: gradeLabel(framework, own) }
    return all < ENOUGH_COUNTED ? null : { message: 'unseen', values, confidence: 'possible' }
  }
  const other = [...same].sort((a, b) => b.count - a.count)[0]
  if (!other || other.count <= seen) return null
  return {
    message: 'unusual',
    values: {
      overall: gradeLabel(framework, own),
      reports: plural(total, 'published report'),
      count: other.count,
      other: gradeLabel(framework, other.grades[overall] ?? '')
    },
    confidence: 'possible'
  }
}

function sum(combinations: readonly { readonly count: number }[]): number {
  return combinations.reduce((all, { count }) => all + count, 0)
}

function words({ row, grade }: { row: TableRow; grade: string }, framework: Framework): string {
  return `${judgementOf(framework, row.judgement)?.short ?? row.title}: ${gradeLabel(framework, grade)}`
}

function evidenceOf(rows: readonly { row: TableRow; grade: string }[], framework: Framework) {
  return rows.map(value => ({
    range: value.row.grade?.range ?? value.row.range,
    label: words(value, framework)
  }))
}
