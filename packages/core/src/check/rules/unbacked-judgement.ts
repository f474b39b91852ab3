/**
 * Flags a judgement that lacks what its grade requires: outstanding without exceptional practice or its effect, inadequate
 * without serious weakness, requires improvement without a clear shortfall. A reader looks for the grounds of a grade in
 * its section. Leaves alone good, which is the benchmark, and short sections. Can be wrong where plain words tell of rare
 * practice. Source: grade descriptors; the shares below which published sections of the grade hardly ever lie.
 */
import type { Evidence } from '../../report/finding.ts'
import type { Sentence } from '../../understand/facts.ts'
import type { Backing } from '../../understand/sections/backing.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel, quoted, rowOf } from '../say.ts'
import { usualImpact } from '../usual-impact.ts'
import { examples } from './unbacked-judgement.examples.ts'

/** A shorter section is still being written. */
const fewestSentences = 12
/** The least share of the section's sentences, by grade; few published sections of the grade hold less. */
const leastExceptional = 0.035
const leastShortfall = 0.14
const leastSerious = 0.03
/** A section with so many shortfalls can be inadequate by their number. */
const manyShortfalls = 0.4
/** Wording that reads as outstanding tells of exceptional practice in words of its own. */
const mostOutstanding = 0.6
/** Of the usual share of sentences with an effect on children. */
const leastImpact = 0.3

export const unbackedJudgement = defineRule<{ demand: number }>({
  id: 'unbacked-judgement',
  flags: 'A judgement lacks what its grade requires in the paragraphs beneath it.',
  why: 'A reader looks for the grounds of a grade in its section, and for the highest and lowest grades most of all.',
  leavesAlone: [
    'Sections graded good, which is the benchmark.',
    `Sections of fewer than ${fewestSentences} sentences.`,
    'Sections that grade-evidence speaks of: one finding is enough.'
  ],
  canBeWrong: 'Plain words can tell of rare practice, and a grade can rest on one thing that is grave.',
  source:
    'Grade descriptors; of published sections of a grade, about one in thirty holds less than this rule asks for.',
  severity: 'warning',
  fixable: false,
  readsWeights: true,
  yieldsTo: 'grade-evidence',
  messages: {
    exceptional: {
      text: 'This section is graded {stated}; {count} of its {sentences} sentences {seem} to tell of exceptional practice{example}.'
    },
    impact: {
      text: 'This section is graded {stated}; {count} of its {sentences} sentences {seem} to tell what children gain from the practice{example}.'
    },
    shortfall: {
      text: 'This section is graded {stated}; {count} of its {sentences} sentences {seem} to tell of a clear shortfall{example}.'
    },
    serious: {
      text: 'This section is graded {stated}; {count} of its {sentences} sentences {seem} to tell of a serious weakness{example}.'
    }
  },
  options: {
    demand: {
      description:
        'How much of what the grade requires is asked for; 1 is what nearly every published section of the grade holds.',
      default: 1,
      minimum: 0,
      maximum: 5
    }
  },
  *check({ report, framework, facts, options }) {
    for (const { section, backing, language } of facts.sections) {
      const stated = section.grade
      const judgement = section.judgement
      if (!stated?.grade || !language?.grade || judgement === null || backing.sentences < fewestSentences)
        continue
      if (stated.grade === 'outstanding' && (language.probabilities.outstanding ?? 0) > mostOutstanding)
        continue
      const lack = lackOf(stated.grade, judgement, backing, options.demand)
      if (lack === null) continue
      const found = surestFirst(backing[lack.part], lack.part)
      const row = rowOf(report.table, judgement)?.grade
      const [first] = found
      yield {
        message: lack.message,
        values: {
          stated: gradeLabel(framework, stated.grade),
          count: found.length === 0 ? 'none' : `only ${found.length}`,
          sentences: backing.sentences,
          seem: found.length === 1 ? 'seems' : 'seem',
          example: first === undefined ? '' : `, as in ${quoted(first.text)}`
        },
        range: stated.range,
        evidence: [
          row
            ? { range: row.range, label: `the table says ${row.text}` }
            : { range: section.range, label: 'the section' },
          ...found.slice(0, 3).map(({ range }): Evidence => ({ range, label: labels[lack.message] }))
        ],
        confidence: 'possible'
      }
    }
  },
  examples
})

const labels = {
  exceptional: 'reads as exceptional practice',
  impact: 'tells what children gain',
  shortfall: 'reads as a clear shortfall',
  serious: 'reads as a serious weakness'
} as const

interface Lack {
  readonly message: keyof typeof labels
  readonly part: 'exceptional' | 'impact' | 'shortfalls' | 'serious'
}

/** So that the sentences shown are those of which there is least doubt; an effect is there or not. */
function surestFirst(sentences: readonly Sentence[], part: Lack['part']): Sentence[] {
  const sureness = ({ wording: { probabilities, serious } }: Sentence): number => {
    const weakness = probabilities[1] + probabilities[2]
    if (part === 'exceptional') return probabilities[0]
    if (part === 'impact') return 0
    return part === 'serious' ? weakness * serious : weakness
  }
  return [...sentences].sort((one, other) => sureness(other) - sureness(one))
}

/** What the grade asks for and the section holds too little of; null when it lacks nothing. */
function lackOf(grade: string, judgement: string, backing: Backing, demand: number): Lack | null {
  const share = (part: Lack['part']) => backing[part].length / backing.sentences / demand
  if (grade === 'outstanding') {
    if (share('exceptional') < leastExceptional) return { message: 'exceptional', part: 'exceptional' }
    const usual = usualImpact(judgement) ?? 0
    return share('impact') < usual * leastImpact ? { message: 'impact', part: 'impact' } : null
  }
  if (grade === 'requires-improvement') {
    return share('shortfalls') < leastShortfall ? { message: 'shortfall', part: 'shortfalls' } : null
  }
  if (grade !== 'inadequate' || share('shortfalls') >= manyShortfalls) return null
  return share('serious') < leastSerious ? { message: 'serious', part: 'serious' } : null
}
