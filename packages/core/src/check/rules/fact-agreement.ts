/**
 * Flags a fact that is told twice with two values: the year of the last inspection, the lead inspector, one measure; and
 * an earlier grade with which services are said to "remain" at another. One of the two is wrong. Leaves alone values of
 * other years or places. Can be wrong where two things are named alike. Source: in 199 published reports none is flagged;
 * 35 tell the year of the last inspection more than once, always alike.
 */
import type { Range } from '../../read/tree.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { type ToldFact, toldFacts, unlikeRemaining } from '../../understand/slips/told-facts.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel } from '../say.ts'
import { examples } from './fact-agreement.examples.ts'

type Placed = ToldFact & { readonly range: Range }

export const factAgreement = defineRule({
  id: 'fact-agreement',
  flags: 'A fact is told twice with two values: a year, a name, a figure or an earlier grade.',
  why: 'One of the two is wrong, and a reader cannot know which.',
  leavesAlone: [
    'Figures of other years, other places or other people.',
    'Earlier inspections that are not called the last one.'
  ],
  canBeWrong: 'Two things may be named alike, as an inspection and a visit.',
  source:
    'None of 199 published reports is flagged; 35 tell the year of the last inspection more than once, always alike.',
  severity: 'warning',
  fixable: false,
  messages: {
    'last-inspection': { text: 'The last inspection is said to be in {value} here, in {other} above.' },
    'lead-inspector': { text: 'Another lead inspector is named at the head of the report.' },
    measure: { text: 'This figure is {value}% here, {other}% above.' },
    remains: { text: 'Services that were {was} cannot remain {now}; has one of the grades been mistaken?' }
  },
  options: {},
  *check({ report, facts, framework }) {
    const passages = [
      ...facts.summary,
      ...facts.items,
      ...facts.sections.flatMap(({ paragraphs }) => paragraphs)
    ]
    const sentences = passages.flatMap(({ sentences }) => sentences)
    const known = new Map<string, Placed>()
    for (const sentence of sentences) {
      for (const fact of toldFacts(sentence.text)) {
        const told = { ...fact, range: rangeWithin(sentence, fact.start, fact.end) }
        if (told.kind === 'lead-inspector') {
          const head = report.leadInspector
          if (head === null || head.text.toLowerCase().includes(told.value.toLowerCase())) continue
          const evidence = [{ range: head.range, label: 'the lead inspector' }]
          yield { message: told.kind, range: told.range, evidence, confidence: 'likely' }
          continue
        }
        const key = `${told.kind} ${told.about}`
        const other = known.get(key)
        if (other === undefined) known.set(key, told)
        else if (other.value !== told.value) {
          yield {
            message: told.kind,
            values: { value: told.value, other: other.value },
            range: told.range,
            evidence: [{ range: other.range, label: 'what was said before' }],
            confidence: 'likely'
          }
        }
      }
    }
    const grades = framework.grades.map(({ id, label, variants }) => ({ id, words: [label, ...variants] }))
    for (const sentence of sentences) {
      const found = /\bremain|\bstill\b|\bcontinues? to be\b/i.test(sentence.text)
        ? unlikeRemaining(sentence.text, grades)
        : null
      if (found === null) continue
      const { was, remains } = found
      yield {
        message: 'remains',
        values: { was: gradeLabel(framework, was.grade), now: gradeLabel(framework, remains.grade) },
        range: rangeWithin(sentence, remains.start, remains.end),
        evidence: [{ range: rangeWithin(sentence, was.start, was.end), label: 'the earlier grade' }],
        confidence: 'likely'
      }
    }
  },
  examples
})
