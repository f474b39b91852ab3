/**
 * Flags a serious weakness under a grade that allows none. A reader asks how both can be true. Leaves alone what touches few
 * children, lies in the past, or is denied. Can be wrong where the next sentence explains it. Source: the grade descriptors
 * keep widespread and serious failure for the lowest grade; thresholds are counted on published reports.
 */
import { tellsHistory } from '../../understand/sentences/history.ts'
import { defineRule } from '../rule.ts'
import { bestRank, gradeLabel, quoted, rankOf } from '../say.ts'
import { leansOnFew, resolvedByNext } from '../serious.ts'
import { examples } from './weakness-against-grade.examples.ts'

export const weaknessAgainstGrade = defineRule({
  id: 'weakness-against-grade',
  flags: 'A section that is graded good or better states a serious weakness.',
  why: 'A reader asks how both can be true, and the grade needs the answer beside the weakness.',
  leavesAlone: [
    'Weaknesses that touch a small number of children, or that are only now and then.',
    'Shortfalls that a good service may have: records, meetings, results at school.',
    'What earlier inspections found, and what is told of an earlier time.',
    'Harm that is denied, prevented or met by the work described, and what the next sentence says was put right.'
  ],
  canBeWrong: 'The sentences around it may say how far it reaches and what has been done about it.',
  source:
    'Grade descriptors keep serious and widespread failure for the lowest grade; of the published drafts counted, one in twenty has such a sentence.',
  severity: 'warning',
  bothSides: true,
  fixable: false,
  readsWeights: true,
  messages: {
    many: { text: 'This says that a weakness affects too many, in a section graded {stated}: {quote}.' },
    serious: { text: 'This reads as a serious weakness, in a section graded {stated}: {quote}.' }
  },
  options: {},
  *check({ framework, facts }) {
    for (const { section, paragraphs } of facts.sections) {
      const stated = section.grade
      if (!stated?.grade || rankOf(framework, stated.grade) < bestRank(framework) - 1) continue
      const label = gradeLabel(framework, stated.grade)
      for (const { sentences } of paragraphs) {
        for (const [at, sentence] of sentences.entries()) {
          const message = sentence.seriousness
          if (message === null || leansOnFew(sentences, at) || resolvedByNext(sentences, at)) continue
          if (tellsHistory(sentences, at)) continue
          yield {
            message,
            values: { stated: label, quote: quoted(sentence.text) },
            range: sentence.range,
            evidence: [{ range: stated.range, label: `the heading says ${stated.text.toLowerCase()}` }],
            confidence: 'possible'
          }
        }
      }
    }
  },
  examples
})
