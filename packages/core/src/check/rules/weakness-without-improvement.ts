/**
 * Notes serious weaknesses that no improvement item takes up, but for sections of the lowest grade. A reader expects the gravest of what
 * was found to be among what must improve. In the lowest grade items are chosen from many weaknesses. Can be
 * wrong where a broad item covers it. Source: counts of weak topics without an item, by grade, in published reports.
 */

import type { Sentence } from '../../understand/facts.ts'
import { draft } from '../example.ts'
import { defineRule, type FlaggedExample } from '../rule.ts'
import { gradeLabel, plural, rankOf, worstRank } from '../say.ts'
import { isSerious, leansOnFew, namedByItem, takenUp } from '../serious.ts'

const grave = 'Too many children were left at risk of harm because referrals about neglect were not read.'
const shortfall = `1. ${grave}`
const fillers = Array.from(
  { length: 12 },
  (_, at) => `${at + 2}. Worker ${at + 2} writes a letter in plain words to each family after every visit.`
)
const cite = (text: string) => `${text} (outcome 3, national framework)`
/** A serious weakness that the items leave out, and then take up in `item`. */
const untaken = (name: string, sentence: string, item: string): FlaggedExample => ({
  name,
  text: draft({
    improvementHeading: '((What needs to improve?))',
    paragraphs: { 'help-and-protection': [`1. [[${sentence}]]`, ...fillers] },
    items: [cite('The rent advice given to young adults in other towns.')]
  }),
  message: 'unmatched',
  resolved: draft({
    paragraphs: { 'help-and-protection': [`1. ${sentence}`, ...fillers] },
    items: [cite(item)]
  })
})

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
    'What is said of a small number of children.',
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
              isSerious(sentence) && !leansOnFew(all, at) && !namedByItem(facts.items, all, at)
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
  examples: () => ({
    flagged: [
      untaken(
        'children left at risk, and the items speak of other things',
        grave,
        'The reading of referrals about children at risk of neglect.'
      ),
      untaken(
        'exploited children left without protection',
        'Too many children at risk of exploitation were left without protection because concerns were not assessed.',
        'The assessment of risks to children from exploitation.'
      ),
      untaken(
        'homeless children left in unsafe places',
        'Too many homeless children aged 16 and 17 were left at risk of harm in unsafe hostels.',
        'The response to children aged 16 and 17 who are homeless.'
      )
    ],
    clean: [
      {
        text: draft({
          paragraphs: { 'help-and-protection': [shortfall] },
          items: [cite('The response to referrals about neglect.')]
        }),
        because: 'an item takes it up'
      },
      {
        text: draft({
          paragraphs: {
            'help-and-protection': [
              '1. A small number of children wait for a visit. These children were left at risk of harm because referrals about them were not read.',
              ...fillers
            ]
          },
          items: [cite('The rent advice given to young adults in other towns.')]
        }),
        because: 'the sentence before says how few children it touches'
      },
      {
        text: draft({
          paragraphs: { 'help-and-protection': ['1. Letters to parents are now and then late.'] }
        }),
        because: 'a minor shortfall needs no item'
      },
      {
        text: draft({
          grades: { 'help-and-protection': 'inadequate', overall: 'inadequate' },
          paragraphs: { 'help-and-protection': [shortfall] }
        }),
        because: 'under a low grade items are chosen from many weaknesses'
      },
      {
        text: draft({ paragraphs: { 'help-and-protection': [shortfall] }, items: null }),
        because: 'a missing list is a matter of improvement-list'
      },
      {
        text: draft({
          paragraphs: {
            'help-and-protection': [
              '1. A very small number of families waited a few days for a letter, and leaders put this right at once.'
            ]
          }
        }),
        because: 'a shortfall that leaders have dealt with needs no item'
      },
      {
        text: draft({
          paragraphs: {
            'help-and-protection': [
              '1. Children at risk of harm are found early and are protected well by skilled workers.'
            ]
          }
        }),
        because: 'words of risk in a strength are no weakness'
      }
    ]
  })
})
