/**
 * Notes a section graded good or better that describes process and hardly any effect on children. The grade is given for
 * children's experiences and progress. Leaves alone leadership, whose work reaches children through others. Can be wrong
 * where an effect is told without naming whom it reaches. Source: the share of such sentences in published sections.
 */
import { defineRule } from '../rule.ts'
import { bestRank, gradeLabel, quoted, rankOf } from '../say.ts'
import { usualImpact } from '../usual-impact.ts'
import { examples } from './impact.examples.ts'

/** A shorter section is still being written. */
const fewestSentences = 12
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
  examples
})
