/**
 * Flags a section whose wording reads as another grade than the one it states. A reader who finds one grade in the
 * heading and another in the paragraphs trusts neither. Leaves alone short sections and wording between two grades.
 * Can be wrong: inspectors weigh what no wording shows. Source: wording of published sections, learned; grade words hidden.
 */
import type { Evidence } from '../../report/finding.ts'
import type { Sentence } from '../../understand/facts.ts'
import { draft, exampleTitle } from '../example.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel, rankOf, rowOf } from '../say.ts'

export const gradeEvidence = defineRule<{ chance: number }>({
  id: 'grade-evidence',
  flags: 'The wording of a section reads as another grade than the one that it states.',
  why: 'A reader who finds one grade in the heading and another in the paragraphs trusts neither.',
  leavesAlone: [
    'Sections too short to read a grade from.',
    'Wording that lies between the stated grade and its neighbour.',
    'The grade words themselves, which are hidden from the reading.'
  ],
  canBeWrong:
    'It reads words and not practice: inspectors weigh how many children a shortfall touches and how far leaders had it in hand.',
  source:
    'Learned from the graded sections of published reports; chances are measured on authorities that were left out.',
  severity: 'warning',
  fixable: false,
  messages: {
    near: { text: 'This section is graded {stated}; its wording reads nearer to {read}.' },
    far: { text: 'This section is graded {stated}, and its wording reads as {read}, {gap} grades away.' }
  },
  options: {
    chance: {
      description: 'The chance of the stated grade, by the wording alone, below which the rule speaks.',
      default: 0.15,
      minimum: 0,
      maximum: 0.5
    }
  },
  *check({ report, framework, facts, options }) {
    for (const { section, language } of facts.sections) {
      const stated = section.grade
      if (!stated?.grade || !language?.grade || language.grade === stated.grade) continue
      if ((language.probabilities[stated.grade] ?? 1) >= options.chance) continue
      const lower = rankOf(framework, language.grade) < rankOf(framework, stated.grade)
      const gap = Math.abs(rankOf(framework, language.grade) - rankOf(framework, stated.grade))
      const grade = gradeLabel(framework, stated.grade)
      const row = rowOf(report.table, section.judgement)?.grade
      yield {
        message: gap > 1 ? 'far' : 'near',
        values: { stated: grade, read: gradeLabel(framework, language.grade), gap },
        range: stated.range,
        evidence: [
          ...said(language.against, `reads ${lower ? 'lower' : 'higher'} than ${grade}`),
          ...said(language.for.slice(0, 1), `speaks for ${grade}`),
          ...(row ? [{ range: row.range, label: `the table says ${row.text}` }] : [])
        ],
        confidence: gap > 1 ? 'likely' : 'possible'
      }
    }
  },
  examples: { flagged: [], clean: [] }
})

function said(sentences: readonly Sentence[], label: string): Evidence[] {
  return sentences.map(({ range }) => ({ range, label }))
}
