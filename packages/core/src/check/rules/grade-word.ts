/**
 * Flags another grade's word that praises or blames in a section. A reader takes grade words as grades. Leaves alone
 * earlier grades, partners, overdue work and the word "good", which carries no signal. Can be wrong where the word is
 * plain English. Source: off-grade words stand in 2 to 11 of 100 published sections, nearly always for such reasons.
 */
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { defineRule } from '../rule.ts'
import { examples } from './grade-word.examples.ts'

export const gradeWord = defineRule({
  id: 'grade-word',
  flags: 'A section praises or blames with the word of another grade than its own.',
  why: 'Readers take grade words as grades.',
  leavesAlone: [
    'The grade of an earlier inspection, of a partner, a school, a home or an audit.',
    'Work that is outstanding because it is not done yet.',
    'The word "good", which stands in sections of every grade.'
  ],
  canBeWrong: 'The word may be meant as plain English.',
  source:
    'Counted on 1,119 published sections, where nearly every off-grade word has one of the excused reasons.',
  severity: 'information',
  bothSides: true,
  fixable: false,
  messages: {
    word: { text: 'This says "{word}" in a section that is graded "{stated}".' }
  },
  options: {},
  *check({ framework, facts }) {
    for (const { section, paragraphs } of facts.sections) {
      const stated = section.grade
      if (stated === null || stated.grade === null) continue
      const label = framework.grades.find(({ id }) => id === stated.grade)?.label.toLowerCase() ?? stated.text
      for (const sentence of paragraphs.flatMap(paragraph => paragraph.sentences)) {
        for (const use of sentence.lexical.gradeWords) {
          if (use.use !== 'claim' || use.grade === stated.grade) continue
          if (use.subject !== null && use.subject !== section.judgement) continue
          yield {
            message: 'word',
            values: { word: sentence.text.slice(use.start, use.end), stated: label },
            range: rangeWithin(sentence, use.start, use.end),
            evidence: [{ range: stated.range, label: `the heading says ${stated.text.toLowerCase()}` }],
            confidence: 'possible'
          }
        }
      }
    }
  },
  examples
})
