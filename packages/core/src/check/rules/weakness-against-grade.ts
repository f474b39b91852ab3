/**
 * Flags a serious weakness under a grade that allows none. A reader asks how both can be true. Leaves alone what touches few
 * children, lies in the past, or is denied. Can be wrong where the next sentence explains it. Source: the grade descriptors
 * keep widespread and serious failure for the lowest grade; thresholds are counted on published reports.
 */
import { draft, exampleTitle } from '../example.ts'
import { defineRule } from '../rule.ts'
import { bestRank, gradeLabel, quoted, rankOf } from '../say.ts'
import { leansOnFew, resolvedByNext } from '../serious.ts'

const protection = exampleTitle('help-and-protection')
const care = exampleTitle('in-care')
const leaders = exampleTitle('leaders')

export const weaknessAgainstGrade = defineRule({
  id: 'weakness-against-grade',
  flags: 'A section that is graded good or better states a serious weakness.',
  why: 'A reader asks how both can be true, and the grade needs the answer beside the weakness.',
  leavesAlone: [
    'Weaknesses that touch a small number of children, or that are only now and then.',
    'Shortfalls that a good service may have: records, meetings, results at school.',
    'What earlier inspections found.',
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
    many: { text: 'This says that a weakness touches too many, in a section graded {stated}: {quote}.' },
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
  examples: () => ({
    flagged: [
      {
        name: 'children left in danger',
        text: draft({
          headings: { 'help-and-protection': `${protection}: ((good))` },
          paragraphs: {
            'help-and-protection': [
              '1. [[Too many babies were left in danger because nobody had read the reports about them.]]'
            ]
          }
        }),
        message: 'many',
        resolved: draft({
          paragraphs: { 'help-and-protection': ['1. Reports about babies are read on the day they come.'] }
        })
      },
      {
        name: 'failure that is systemic',
        text: draft({
          headings: { leaders: `${leaders}: ((outstanding))` },
          grades: { leaders: 'outstanding' },
          paragraphs: {
            leaders: [
              '7. [[Systemic failures in the duty team have persisted because leaders ignored them.]]'
            ]
          }
        }),
        message: 'serious',
        resolved: draft({
          grades: { leaders: 'outstanding' },
          paragraphs: { leaders: ['7. Leaders sit with the duty team each week.'] }
        })
      },
      {
        name: 'harm that nobody looked into',
        text: draft({
          headings: { 'in-care': `${care}: ((good))` },
          paragraphs: {
            'in-care': [
              '3. [[Several children were hurt in homes that had not been checked, and social workers did not know.]]'
            ]
          }
        }),
        message: 'serious',
        resolved: draft({ paragraphs: { 'in-care': ['3. Homes are checked before children move in.'] } })
      }
    ],
    clean: [
      {
        text: draft({
          grades: { 'help-and-protection': 'inadequate', overall: 'inadequate' },
          paragraphs: {
            'help-and-protection': [
              '1. Too many babies were left in danger because nobody had read the reports about them.'
            ]
          }
        }),
        because: 'the lowest grade is given for such things'
      },
      {
        text: draft({
          paragraphs: { 'in-care': ['3. No children were left in danger while checks were delayed.'] }
        }),
        because: 'it is denied'
      },
      {
        text: draft({
          paragraphs: {
            leaders: ['7. At the last inspection, too many children were left in situations of serious risk.']
          }
        }),
        because: 'it was found at an earlier inspection'
      },
      {
        text: draft({
          paragraphs: {
            'help-and-protection': [
              '1. For a very small number of children, visits were missed and risks of further harm were not seen.'
            ]
          }
        }),
        because: 'it says how few children it touches'
      },
      {
        text: draft({
          paragraphs: {
            'help-and-protection': [
              '1. When children are at serious risk of harm, workers visit the same day.'
            ]
          }
        }),
        because: 'the risk is met'
      },
      {
        text: draft({
          paragraphs: {
            'in-care': [
              '3. Most children in unregistered homes had no visits for months. This was put right at once, and all of them are now seen weekly.'
            ]
          }
        }),
        because: 'the next sentence says that it was put right'
      },
      {
        text: draft({ paragraphs: { 'care-leavers': ['5. A few letters about rent went out late.'] } }),
        because: 'it is a small thing'
      }
    ]
  })
})
