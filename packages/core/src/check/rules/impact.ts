/**
 * Notes a section graded good or better that describes process and hardly any effect on children. The grade is given for
 * children's experiences and progress. Leaves alone leadership, whose work reaches children through others. Can be wrong
 * where an effect is told without naming whom it reaches. Source: the share of such sentences in published sections.
 */
import { draft, exampleTitle } from '../example.ts'
import { defineRule } from '../rule.ts'
import { bestRank, gradeLabel, quoted, rankOf } from '../say.ts'
import { usualImpact } from '../usual-impact.ts'

/** A shorter section is still being written. */
const fewestSentences = 12

const care = exampleTitle('in-care')
const protection = exampleTitle('help-and-protection')
const process = [
  'Plans are reviewed on time.',
  'Meetings are held each month and minutes are written up.',
  'The panel considers all requests.',
  'Health assessments are requested on time.',
  'Managers sign off decisions.',
  'Records are up to date.',
  'A tracker lists the dates of reviews.',
  'Supervision takes place every four weeks.',
  'Assessments use the agreed format.',
  'Contracts with providers are monitored.',
  'Reports are sent to the board each quarter.',
  'Training is offered to new workers.'
]
const effects = [
  'Children make good progress at school.',
  'Children feel safe and are settled in their homes.',
  'Children see their brothers and sisters often and enjoy this.',
  'Because of this help, children are healthier and happier.'
]

export const impact = defineRule<{ share: number }>({
  id: 'impact',
  flags: 'A section graded good or better describes process and hardly any effect on children.',
  why: 'The grade is given for children’s experiences and progress, so a reader looks for what changed for them.',
  leavesAlone: [
    'Sections on leaders, whose work reaches children through others.',
    `Sections of fewer than ${fewestSentences} sentences.`,
    'Lower grades, where process that fails is itself the finding.'
  ],
  canBeWrong: 'An effect can be told without a word for those whom it reaches.',
  source:
    'Four in ten sentences of published sections on children in care and care leavers state an effect, a quarter of those on help and protection.',
  severity: 'information',
  fixable: false,
  readsWeights: true,
  messages: {
    process: {
      text: 'This section is graded {stated}, and {count} of its {sentences} sentences seem to say what the practice does for children{example}. Sections like it usually hold {usual}.'
    }
  },
  options: {
    share: {
      description: 'The share of the usual number of such sentences below which the rule speaks.',
      default: 0.45,
      minimum: 0,
      maximum: 1
    }
  },
  *check({ framework, facts, options }) {
    for (const { section, backing, language } of facts.sections) {
      const stated = section.grade
      const usual = section.judgement === null ? null : usualImpact(section.judgement)
      if (!stated?.grade || !language?.grade || usual === null || backing.sentences < fewestSentences)
        continue
      if (rankOf(framework, stated.grade) < bestRank(framework) - 1) continue
      const { impact: found, sentences } = backing
      if (found.length / sentences >= usual * options.share) continue
      const [first] = found
      const opening = section.paragraphs[0]?.passage.range ?? section.range
      yield {
        message: 'process',
        values: {
          stated: gradeLabel(framework, stated.grade),
          count: found.length === 0 ? 'none' : found.length,
          sentences,
          usual: `about ${Math.round(usual * sentences)}`,
          example: first === undefined ? '' : `, as in ${quoted(first.text)}`
        },
        range: stated.range,
        evidence:
          first === undefined
            ? [{ range: opening, label: 'where the section begins' }]
            : found.slice(0, 3).map(({ range }) => ({ range, label: 'states an effect' })),
        confidence: 'possible'
      }
    }
  },
  examples: () => ({
    flagged: [
      {
        name: 'a good section on process alone',
        text: flagged(care, 'in-care', 'good'),
        message: 'process',
        resolved: told('in-care', 'good', [...process, ...effects])
      },
      {
        name: 'an outstanding section on process alone',
        text: flagged(care, 'in-care', 'outstanding'),
        message: 'process',
        resolved: told('in-care', 'outstanding', [...process, ...effects])
      },
      {
        name: 'help and protection by its meetings',
        text: flagged(protection, 'help-and-protection', 'good'),
        message: 'process',
        resolved: told('help-and-protection', 'good', [...process, ...effects])
      }
    ],
    clean: [
      { text: told('leaders', 'good', process), because: 'leaders reach children through others' },
      {
        text: told('in-care', 'requires improvement to be good', process),
        because: 'under a lower grade process is itself the finding'
      },
      {
        text: told('in-care', 'good', process.slice(0, 8)),
        because: 'so short a section is still being written'
      },
      { text: told('in-care', 'good', [...process.slice(0, 8), ...effects]), because: 'effects are told' },
      {
        text: told('care-leavers', 'good', [
          ...process.slice(0, 8),
          'Young people live in homes where they feel safe and well.',
          'They have found work and friends with this support.',
          'Care leavers are more confident and less alone because of it.',
          'Care leavers make good progress in education and work.'
        ]),
        because: 'effects on care leavers count as well'
      },
      { text: draft(), because: 'two sentences are too few to ask' }
    ]
  })
})

function told(
  judgement: 'in-care' | 'care-leavers' | 'leaders' | 'help-and-protection',
  grade: string,
  sentences: readonly string[]
) {
  return draft({ grades: { [judgement]: grade }, paragraphs: { [judgement]: [`3. ${sentences.join(' ')}`] } })
}

function flagged(title: string, judgement: 'in-care' | 'help-and-protection', grade: string): string {
  return draft({
    grades: { [judgement]: grade },
    headings: { [judgement]: `${title}: [[${grade}]]` },
    paragraphs: { [judgement]: [`3. ((${process.join(' ')}))`] }
  })
}
