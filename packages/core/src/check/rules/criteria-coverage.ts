/**
 * Notes topics that nearly every section on a judgement speaks to and this one does not. A reader may take silence for a
 * gap in the inspection. Leaves alone a single absent topic, generic topics and those of other years. Can be wrong where
 * the draft uses words of its own. Source: the share of published sections on each topic, by year of inspection.
 */
import { coreTopics, leastShare } from '../../understand/sections/core-topics.ts'
import { inspectionYear } from '../../understand/understand.ts'
import { defineRule } from '../rule.ts'
import { judgementOf, listed, rowOf } from '../say.ts'
import { examples } from './criteria-coverage.examples.ts'

/** One absent topic is common, two are rare. */
const fewest = 2
/** A shorter section is still being written. */
const fewestParagraphs = 6

export const criteriaCoverage = defineRule<{ core: number }>({
  id: 'criteria-coverage',
  flags: 'A section is silent on topics that nearly every section on its judgement speaks to.',
  why: 'A reader may take silence for a gap in the inspection, or for a paragraph that was lost.',
  leavesAlone: [
    'A single absent topic.',
    'Topics that are generic, or that sections of that year seldom mention.',
    `Sections of fewer than ${fewestParagraphs} paragraphs.`
  ],
  canBeWrong:
    'The draft may speak to the topic in words of its own, and a small authority may have nothing to tell of it.',
  source: `Of published sections about one in forty leaves out ${fewest} topics or more that at least 93 in 100 mention.`,
  severity: 'information',
  fixable: false,
  messages: {
    absent: {
      text: 'Nothing in this section seems to speak to {topics}; nearly every section on {judgement} does.'
    }
  },
  options: {
    core: {
      description:
        'The share of sections that have to mention a topic, in the year and in those beside it, before its absence counts.',
      default: 0.93,
      minimum: 0.5,
      maximum: 1
    }
  },
  *check({ report, framework, facts, options }) {
    const year = inspectionYear(report)
    for (const { section, paragraphs, coverage } of facts.sections) {
      const judgement = judgementOf(framework, section.judgement)
      const [first] = paragraphs
      if (judgement === null || coverage === null || paragraphs.length < fewestParagraphs || !first) continue
      const absent = coreTopics(judgement, year, options.core)
        .filter(({ id }) => coverage.absent.includes(id))
        .sort((one, other) => leastShare(other, year) - leastShare(one, year))
      if (absent.length < fewest) continue
      const row = rowOf(report.table, section.judgement)
      yield {
        message: 'absent',
        values: { topics: listed(absent.map(({ label }) => `“${label}”`)), judgement: judgement.short },
        range: section.headingRange,
        evidence: [
          ...(row ? [{ range: row.range, label: 'the judgement that is graded on it' }] : []),
          { range: first.passage.range, label: 'where the section begins' }
        ],
        confidence: 'possible'
      }
    }
  },
  examples
})
