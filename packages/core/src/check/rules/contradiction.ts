/**
 * Notes two paragraphs that say opposite things of one matter. A reader cannot tell which of them holds. Leaves alone what a
 * contrast, a number, a time, a team or a group of children explains. Can be wrong where the two speak of different parts of
 * the matter. Source: such pairs in published reports are rare, and most of those read stand beside an explanation.
 */
import type { Sentence } from '../../understand/facts.ts'
import { draft } from '../example.ts'
import { defineRule, type FlaggedExample } from '../rule.ts'
import { quoted } from '../say.ts'

const pair = (name: string, strength: string, weakness: string, mended: string): FlaggedExample => ({
  name,
  text: draft({
    paragraphs: {
      'in-care': ['3. Foster families know what the plan is.', `4. ((${strength}))`],
      leaders: [`7. [[${weakness}]]`]
    }
  }),
  message: 'opposite',
  resolved: draft({
    paragraphs: {
      'in-care': ['3. Foster families know what the plan is.', `4. ${strength}`],
      leaders: [`7. ${mended}`]
    }
  })
})
const beside = (strength: string, weakness: string) =>
  draft({ paragraphs: { 'in-care': [`3. ${strength}`], leaders: [`7. ${weakness}`] } })
const regular = 'Social workers receive regular, reflective supervision of high quality.'
const irregular = 'Social workers do not receive regular supervision, and it is of poor quality.'

export const contradiction = defineRule<{ likeness: number }>({
  id: 'contradiction',
  flags: 'Two paragraphs say opposite things of one matter, and neither explains it.',
  why: 'A reader cannot tell which of the two holds.',
  leavesAlone: [
    'Sentences that speak of some, of a number, of a team, of a time or on a condition.',
    'Sentences on different groups of children, or that open on different subjects.',
    'What the next sentence takes back: “However, …”.',
    'Matters that are no topic of the criteria, or a generic one.'
  ],
  canBeWrong: 'The two may speak of different parts of the matter.',
  source: 'Of 199 published drafts, read with weights that had not seen them, three hold such a pair.',
  severity: 'information',
  bothSides: true,
  fixable: false,
  readsWeights: true,
  messages: {
    opposite: {
      text: 'These two seem to say opposite things: {weakness} and {strength}. Do both hold?'
    }
  },
  options: {
    likeness: {
      description: 'The share of the shorter sentence’s telling words that has to stand in the other.',
      default: 0.5,
      minimum: 0,
      maximum: 1
    }
  },
  *check({ facts, options }) {
    const told = new Set<Sentence>()
    for (const { strength, weakness, likeness } of facts.opposed) {
      if (likeness < options.likeness) break
      if (told.has(strength) || told.has(weakness)) continue
      told.add(strength).add(weakness)
      yield {
        message: 'opposite',
        values: { weakness: quoted(weakness.text), strength: quoted(strength.text) },
        range: weakness.range,
        evidence: [{ range: strength.range, label: 'seems to say the opposite' }],
        confidence: 'possible'
      }
    }
  },
  examples: () => ({
    flagged: [
      pair(
        'supervision, regular and not',
        regular,
        irregular,
        'Social workers value the supervision that they receive.'
      ),
      pair(
        'caseloads, manageable and too high',
        'Social workers’ caseloads are manageable in all teams.',
        'Social workers’ caseloads are too high in all teams.',
        'Social workers’ caseloads are well matched to their experience.'
      ),
      pair(
        'audits, rigorous and not',
        'Audits are rigorous and lead to better practice.',
        'Audits lack rigour and do not lead to better practice.',
        'Audits are thorough and lead to change.'
      )
    ],
    clean: [
      {
        text: beside(regular, 'Some social workers do not receive regular supervision.'),
        because: 'it is said of some'
      },
      {
        text: beside(regular, 'In 2022, social workers did not receive regular supervision.'),
        because: 'it is said of another time'
      },
      {
        text: beside(
          regular,
          'Although they ask for it, social workers in two teams do not receive regular supervision.'
        ),
        because: 'a contrast explains it'
      },
      {
        text: beside(`${regular} However, this is not so in the duty team.`, irregular),
        because: 'the next sentence takes it back'
      },
      {
        text: beside(
          'Pathway plans are detailed and useful.',
          'Plans for disabled children are thin and out of date.'
        ),
        because: 'they speak of different groups'
      },
      {
        text: beside(
          'Caseloads are manageable.',
          'Supervision of social workers is irregular and of poor quality.'
        ),
        because: 'they speak of different things'
      }
    ]
  })
})
