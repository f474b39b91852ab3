/**
 * Flags a section whose wording reads as another grade than the one it states. A reader who finds one grade in the
 * heading and another in the paragraphs trusts neither. Leaves alone short sections and wording between two grades.
 * Can be wrong: inspectors weigh what no wording shows. Source: wording of published sections, learned; grade words hidden.
 */
import type { Evidence } from '../../report/finding.ts'
import type { ParagraphFacts, Sentence } from '../../understand/facts.ts'
import { argumentsOn } from '../../understand/sections/arguments.ts'
import { gradeBeside } from '../../understand/sections/grade-beside.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel, quoted, rankOf, rowOf } from '../say.ts'
import { byShare } from '../share-evidence.ts'
import { examples } from './grade-evidence.examples.ts'

/** How many sentences against the grade are shown. */
const mostAgainst = 3

export const gradeEvidence = defineRule<{ chance: number }>({
  id: 'grade-evidence',
  flags: 'The wording of a section reads as another grade than the one that it states.',
  why: 'A reader who finds one grade in the heading and another in the paragraphs trusts neither.',
  leavesAlone: [
    'Sections too short to read a grade from.',
    'Wording that lies between the stated grade and its neighbour.',
    'The grade words themselves, which are hidden from the reading.',
    'Sections that say themselves that they are of this grade, and so take the question up.'
  ],
  canBeWrong:
    'It reads words and not practice: inspectors weigh how many children a shortfall touches and how far leaders had it in hand. What needs to improve and the other sections weigh in, so a section much unlike the rest of its report is pulled towards it.',
  source:
    'Learned from the graded sections of published reports; chances are measured on authorities that were left out.',
  severity: 'warning',
  fixable: false,
  readsWeights: true,
  messages: {
    near: {
      text: 'This section is graded {stated}; its wording seems to read nearer to {read}{against}{for}.'
    },
    share: {
      text: 'The report states {stated}; {share} in 100 of its sentences seem to tell of a weakness. Counted reports with this outcome have {least} to {most}, those with “{read}” {otherLeast} to {otherMost}.'
    },
    far: {
      text: 'This section is graded {stated}, and its wording seems to read as {read}, {gap} grades away{against}{for}.'
    }
  },
  options: {
    chance: {
      description: 'The chance of the stated grade, by the wording alone, below which the rule speaks.',
      default: 0.1,
      minimum: 0,
      maximum: 0.5
    }
  },
  *check({ report, framework, facts, options }) {
    yield* byShare(report, framework, facts)
    for (const part of facts.sections) {
      const { section, language, paragraphs } = part
      const stated = section.grade
      if (!stated?.grade || !language?.grade || gradeBeside(language, stated.grade) === stated.grade) continue
      if ((language.probabilities[stated.grade] ?? 1) >= options.chance) continue
      if (explains(paragraphs, stated.grade)) continue
      const lower = rankOf(framework, language.grade) < rankOf(framework, stated.grade)
      const gap = Math.abs(rankOf(framework, language.grade) - rankOf(framework, stated.grade))
      const grade = gradeLabel(framework, stated.grade)
      const row = rowOf(report.table, section.judgement)?.grade
      const { for: speaking, against } = argumentsOn(part, stated.grade, framework)
      yield {
        message: gap > 1 ? 'far' : 'near',
        values: {
          stated: grade,
          read: gradeLabel(framework, language.grade),
          gap,
          against: against[0] === undefined ? '' : `, as in ${quoted(against[0].text)}`,
          for: speaking[0] === undefined ? '' : `; ${quoted(speaking[0].text)} speaks for ${grade}`
        },
        range: stated.range,
        evidence: [
          ...said(against.slice(0, mostAgainst), `reads ${lower ? 'lower' : 'higher'} than ${grade}`),
          ...said(speaking.slice(0, 1), `speaks for ${grade}`),
          ...(row ? [{ range: row.range, label: `the table says ${row.text}` }] : [])
        ],
        confidence: gap > 1 ? 'likely' : 'possible'
      }
    }
  },
  examples
})

/** "Despite all this, services for care leavers are inadequate, because …": the section takes the question up itself. */
function explains(paragraphs: readonly ParagraphFacts[], grade: string): boolean {
  return paragraphs.some(({ sentences }) =>
    sentences.some(({ lexical }) =>
      lexical.gradeWords.some(word => word.use === 'claim' && word.grade === grade)
    )
  )
}

function said(sentences: readonly Sentence[], label: string): Evidence[] {
  return sentences.map(({ range }) => ({ range, label }))
}
