/**
 * Notes serious weaknesses that no improvement item takes up, but for sections of the lowest grade. A reader expects the gravest of what
 * was found to be among what must improve. In the lowest grade items are chosen from many weaknesses. Can be
 * wrong where a broad item covers it. Source: counts of weak topics without an item, by grade, in published reports.
 */

import type { Sentence } from '../../understand/facts.ts'
import { tellsHistory } from '../../understand/sentences/history.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel, plural, rankOf, worstRank } from '../say.ts'
import { isSerious, leansOnFew, namedByItem, takenUp } from '../serious.ts'
import { examples } from './weakness-without-improvement.examples.ts'

/** So many sections of a report at most, the clearest weaknesses first. */
const most = 3
const clearestFirst = (one: Sentence, other: Sentence) => other.wording.grave - one.wording.grave

export const weaknessWithoutImprovement = defineRule({
  id: 'weakness-without-improvement',
  flags: 'A serious weakness is taken up by no improvement item.',
  why: 'A reader expects the gravest of what was found to be among what needs to improve.',
  leavesAlone: [
    'Sections of the lowest grade, where the items are chosen from many weaknesses.',
    'Weaknesses in a paragraph that an item rests on, or nearly does, and those whose matter an item names.',
    'What is said of a small number of children, or of an earlier time.',
    'Reports without an improvement list, which improvement-list reports.'
  ],
  canBeWrong: 'A broad item may be meant to cover it, and leaders may have put it right since.',
  source: 'In published reports many weaknesses have no item; serious ones without one are rare.',
  severity: 'information',
  fixable: false,
  readsWeights: true,
  messages: {
    unmatched: {
      text: 'This reads as a serious weakness, and no improvement item seems to take it up ({count} in this section, graded {grade}).'
    }
  },
  options: {},
  *check({ report, framework, facts }) {
    const list = report.improvements
    if (list === null || list.items.length === 0 || facts.traces === null) return
    const taken = takenUp(facts.traces)
    const left = facts.sections.flatMap(({ section, paragraphs }) => {
      const grade = section.grade?.grade ?? null
      if (grade === null || rankOf(framework, grade) <= worstRank(framework)) return []
      const sentences = paragraphs
        .filter(paragraph => !taken.has(paragraph))
        .flatMap(paragraph =>
          paragraph.sentences.filter(
            (sentence, at, all) =>
              isSerious(sentence) &&
              !leansOnFew(all, at) &&
              !tellsHistory(all, at) &&
              !namedByItem(facts.items, all, at)
          )
        )
        .sort(clearestFirst)
      const [clearest, ...others] = sentences
      return clearest === undefined ? [] : [{ grade, clearest, others }]
    })
    left.sort((one, other) => clearestFirst(one.clearest, other.clearest))
    for (const { grade, clearest, others } of left.slice(0, most)) {
      yield {
        message: 'unmatched',
        values: { count: plural(others.length + 1, 'such sentence'), grade: gradeLabel(framework, grade) },
        range: clearest.range,
        evidence: [
          { range: list.heading.range, label: 'no item of this list takes it up' },
          ...others.slice(0, 4).map(({ range }) => ({ range, label: 'another of this section' }))
        ],
        confidence: 'possible'
      }
    }
  },
  examples
})
