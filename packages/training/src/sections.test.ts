import { describe, expect, it } from 'vitest'
import { Memory } from '../../core/src/memory/memory.ts'
import type { Sentence } from '../../core/src/understand/facts.ts'
import { gradeLanguage } from '../../core/src/understand/sections/grade-language.ts'
import { unpackGradeModel } from '../../core/src/understand/sections/grade-model.ts'
import { analysed } from './analysed.ts'
import { GRADES, type GradedSection, type LabelledSentence } from './graded-sections.ts'
import { crossValidateSections, foldOf, trainSections } from './sections.ts'

const praise = [
  'Workers know families exceptionally well and stay with them.',
  'Plans are ambitious and children thrive because of them.',
  'Direct work is creative and helps children to make sense of their lives.'
]
const plain = [
  'Visits are regular and records are up to date.',
  'Plans are clear and are reviewed on time.',
  'Managers have sound oversight of the longest cases.'
]
const fault = [
  'Some visits are late, and plans are not always clear.',
  'Supervision is irregular, so drift is not challenged.',
  'Some children wait too long for help.'
]
const harm = [
  'Too many children are left at risk of harm.',
  'There is a lack of oversight, and failures are widespread.',
  'Risk is not recognised, so children are not safe.'
]
/** Three invented sections of each of 32 invented authorities, of neighbouring grades. */
const sections: GradedSection[] = Array.from({ length: 32 }, (_, authority) =>
  [0, 1, 2].map((section): GradedSection => {
    const rank = (authority + section) % 4
    const mixture = [harm, fault, plain, praise]
    const own = mixture[rank] as string[]
    const near = mixture[rank === 3 ? 2 : rank + 1] as string[]
    return {
      report: `authority-${authority}-2025-01-01`,
      authority: `authority-${authority}`,
      published: '2025-01-01',
      judgement: ['help-and-protection', 'in-care', 'leaders'][section] as string,
      rank,
      sentences: [...own, ...own, ...near].map(
        (text, i) => `In team ${authority * 100 + section * 10 + i}: ${text}`
      ),
      items: ['The regularity of visits.', 'The quality of plans.'].slice(authority % 2)
    }
  })
).flat()
const labelled: LabelledSentence[] = [...praise, ...plain, ...fault, ...harm].map((text, i) => ({
  report: `authority-${i}-2025-01-01`,
  text,
  polarity: i < 6 ? 'strength' : 'weakness',
  level: i < 3 ? 2 : i < 9 ? 1 : 3,
  impact: i % 2 === 0
}))

describe('the grade model', () => {
  const { model, readings } = trainSections(sections, labelled, 3)

  it('is made of the same bytes from the same sections and labels', () => {
    expect(JSON.stringify(trainSections(sections, labelled, 3).model)).toBe(JSON.stringify(model))
  }, 60_000)

  it('reads sections of authorities that it was not made from', () => {
    expect(readings).toEqual(crossValidateSections(sections, labelled))
    expect(readings[0]?.filter(({ section, read }) => section.rank === read).length).toBeGreaterThan(80)
  }, 60_000)

  it('reads the same in core as in training: the chances rise and fall with the grade', () => {
    const texts = [harm, fault, plain, praise].map(list => [...list, ...list])
    const heights = texts.map(list => {
      const sentences = list.map(text => ({ text, analysis: analysed(text) }) as Sentence)
      const [read] = gradeLanguage([{ sentences }], [], GRADES, unpackGradeModel(model), new Memory())
      return GRADES.reduce((sum, grade, rank) => sum + rank * (read?.probabilities[grade] ?? 0), 0)
    })
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  })
})

describe('the folds', () => {
  it('deal every authority once, and otherwise in another deal', () => {
    const names = sections.map(({ authority }) => authority)
    const [first, second] = [foldOf(names), foldOf(names, 1)]
    expect(first.size).toBe(32)
    expect(foldOf([...names].reverse())).toEqual(first)
    expect([...second]).not.toEqual([...first])
  })
})
