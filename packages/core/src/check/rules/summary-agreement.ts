/**
 * Flags a summary that claims another grade for a judgement than the table gives it, or that says the opposite of the body.
 * Many people read only the summary. Leaves alone earlier grades, aspects, other bodies' grades, and what a contrast, a time
 * or a number explains. Can be wrong where a sentence that names a judgement or a matter speaks of a part of it. Source: no
 * published summary of 321 contradicts its table, and hardly one its body.
 */
import type { Facts, GradeWordUse, Sentence } from '../../understand/facts.ts'
import type { SummaryAgainst } from '../../understand/pairs/summary-against.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { defineRule, type Observation } from '../rule.ts'
import { quoted } from '../say.ts'
import { examples } from './summary-agreement.examples.ts'

export const summaryAgreement = defineRule<{ agreeing: number }>({
  id: 'summary-agreement',
  flags:
    'The opening summary claims another grade for a judgement than the table gives it, or says the opposite of a section.',
  why: 'Many people read only the summary.',
  leavesAlone: [
    'Grades of earlier inspections.',
    'Grade words about one aspect, a partner, a school or a home.',
    'Statements limited to some, to a time, to a group of children or by a contrast, unless the summary says the same of all.',
    'Matters on which the body is of two minds itself.'
  ],
  canBeWrong: 'A sentence may name the whole judgement, or a matter, and mean a part of it.',
  source: 'No published summary of 321 contradicts its table, and hardly one its body.',
  severity: 'warning',
  bothSides: true,
  fixable: false,
  readsWeights: true,
  messages: {
    claim: { text: 'The summary says that {judgement} is "{claimed}"; the table says "{stated}".' },
    opposite: {
      text: 'The summary and the body seem to say opposite things: {summary} above, {body} below. Do both hold?'
    },
    limited: {
      text: 'The summary says without limit what a section seems to limit: {summary} above, {body} below. Do both hold?',
      severity: 'information'
    }
  },
  options: {
    agreeing: {
      description:
        'How many sentences of the body may agree with the summary for each that is opposed; with more, the body is of two minds itself.',
      default: 1,
      minimum: 0,
      maximum: 9
    }
  },
  *check({ report, framework, facts, options }) {
    const rows = new Map((report.table?.rows ?? []).map(row => [row.judgement, row]))
    for (const { sentence, use } of claims(facts.summary.flatMap(passage => passage.sentences))) {
      const row = rows.get(use.subject)
      if (row?.grade == null || row.grade.grade === null || row.grade.grade === use.grade) continue
      const judgement = framework.judgements.find(({ id }) => id === use.subject)
      yield {
        message: 'claim',
        values: {
          judgement: judgement?.short ?? row.title,
          claimed: labelOf(use.grade),
          stated: labelOf(row.grade.grade)
        },
        range: rangeWithin(sentence, use.start, use.end),
        evidence: [{ range: row.range, label: `the table says ${row.grade.text.toLowerCase()}` }],
        confidence: 'likely'
      }
    }

    const told = new Set<Sentence>()
    for (const { sentence, observation } of opposites(facts, options.agreeing)) {
      told.add(sentence)
      yield observation
    }
    for (const { one, other, limited } of facts.denied.inBody) {
      if (told.has(one)) continue
      told.add(one)
      yield oppositeOf(one, [other], limited ? 'limited' : 'opposite')
    }

    function labelOf(grade: string): string {
      return framework.grades.find(({ id }) => id === grade)?.label.toLowerCase() ?? grade
    }
  },
  examples
})

/** The claims that name a judgement, in order. */
function* claims(sentences: readonly Sentence[]): Iterable<{ sentence: Sentence; use: GradeWordUse }> {
  for (const sentence of sentences) {
    for (const use of sentence.lexical.gradeWords) {
      if (use.use === 'claim' && use.subject !== null) yield { sentence, use }
    }
  }
}

/** Statements of the summary that the body is opposed to and hardly ever agrees with. */
function* opposites(
  { summaryAgainst }: Facts,
  mostAgreeing: number
): Iterable<{ sentence: Sentence; observation: Observation }> {
  for (const against of summaryAgainst) {
    const opposed = sidesOf(against, mostAgreeing)
    const { sentence } = against
    const exceptions = opposed.length > 0 ? [] : exceptionsTo(against)
    if (opposed.length > 0) yield { sentence, observation: oppositeOf(sentence, opposed, 'opposite') }
    else if (exceptions.length > 0)
      yield { sentence, observation: oppositeOf(sentence, exceptions, 'limited') }
  }
}

function oppositeOf(
  sentence: Sentence,
  opposed: readonly Sentence[],
  message: 'opposite' | 'limited'
): Observation {
  const label = message === 'limited' ? 'speaks of some' : 'seems to say the opposite'
  return {
    message,
    values: { summary: quoted(sentence.text), body: quoted(opposed[0]?.text ?? '') },
    range: sentence.range,
    evidence: opposed.slice(0, 3).map(({ range }) => ({ range, label })),
    confidence: 'possible'
  }
}

/**
 * The sentences of the body that stand against the summary; none where the body is of two minds. A weakness of the summary
 * has to stand in the body, so praise of its subject is enough, however limited, where nothing else is said of it.
 */
function sidesOf(
  { polarity, opposed, agreeing, subject }: SummaryAgainst,
  mostAgreeing: number
): readonly Sentence[] {
  if (opposed.length > 0 && agreeing.length <= mostAgreeing * opposed.length) return opposed
  const { length } = subject.opposed
  if (length > 0 && subject.agreeing.length <= mostAgreeing * length) return subject.opposed
  return polarity === 'weakness' && subject.agreeing.length === 0 ? subject.otherwise : []
}

/** What the body blames of some where the summary praises all, and nothing in the body praises all of them too. */
function exceptionsTo({ sentence, polarity, subject }: SummaryAgainst): readonly Sentence[] {
  const { quantity } = sentence.analysis
  const total = polarity === 'strength' && (quantity === 'all' || quantity === 'none')
  return total && subject.agreeing.length === 0 ? subject.otherwise : []
}
