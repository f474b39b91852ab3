/**
 * Notes topics that nearly every section on a judgement speaks to and this one does not. A reader may take silence for a
 * gap in the inspection. Leaves alone a single absent topic, generic topics and those of other years. Can be wrong where
 * the draft uses words of its own. Source: the share of published sections on each topic, by year of inspection.
 */
import { coreTopics, leastShare } from '../../understand/sections/core-topics.ts'
import { inspectionYear } from '../../understand/understand.ts'
import { draft, exampleTitle } from '../example.ts'
import { defineRule } from '../rule.ts'
import { judgementOf, listed, rowOf } from '../say.ts'

/** One absent topic is common, two are rare. */
const fewest = 2
/** A shorter section is still being written. */
const fewestParagraphs = 6

const leavers = exampleTitle('care-leavers')
/** What sections on care leavers speak of, a topic a sentence. */
const spoken = {
  offer: 'The local offer is clear.',
  plans: 'Pathway plans are written with young people.',
  homes: 'Accommodation is safe and suits each of them.',
  work: 'Many are in education, employment or training.',
  mind: 'Help with mental health comes quickly.',
  money: 'Advice on benefits and budgeting is good.'
}
const others = [
  'Advisers keep in touch with those who live in other towns.',
  'Young parents are helped with their babies.',
  'Those in custody are visited.',
  'Young people take part in the forum.',
  'They are proud of what they do there.'
]
type Spoken = keyof typeof spoken

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
  examples: () => ({
    flagged: [
      {
        name: 'nothing on homes and on money',
        text: flagged('offer', 'plans', 'work', 'mind'),
        message: 'absent',
        resolved: told('offer', 'plans', 'work', 'mind', 'homes', 'money')
      },
      {
        name: 'nothing on plans and on work',
        text: flagged('offer', 'homes', 'mind', 'money'),
        message: 'absent',
        resolved: told('offer', 'homes', 'mind', 'money', 'plans', 'work')
      },
      {
        name: 'nothing on what care leavers may ask for, nor on health',
        text: flagged('plans', 'homes', 'work', 'money'),
        message: 'absent',
        resolved: told('plans', 'homes', 'work', 'money', 'offer', 'mind')
      }
    ],
    clean: [
      {
        text: told('offer', 'plans', 'homes', 'work', 'mind'),
        because: 'a single absent topic is common'
      },
      { text: draft(), because: 'two paragraphs are a section that is still being written' },
      {
        text: told('offer', 'plans', 'homes', 'work', 'mind', 'money'),
        because: 'every core topic is spoken of'
      },
      {
        text: draft({ paragraphs: { 'care-leavers': numbered([...Object.values(spoken), ...others]) } }),
        because: 'the order of topics does not matter'
      },
      {
        text: told('offer', 'plans', 'homes', 'work', 'mind', 'money').replace(
          'Pathway plans',
          'PATHWAY plans'
        ),
        because: 'capitals do not hide a topic'
      },
      {
        text: told('offer', 'plans', 'homes', 'work', 'mind', 'money').replace(
          'Help with mental health comes quickly.',
          'Therapy starts quickly.'
        ),
        because: 'another word for the topic counts as well'
      }
    ]
  })
})

function numbered(sentences: readonly string[]): string[] {
  return sentences.map((sentence, at) => `${at + 5}. ${sentence}`)
}

function told(...topics: readonly Spoken[]): string {
  return draft({
    paragraphs: { 'care-leavers': numbered([...others, ...topics.map(topic => spoken[topic])]) }
  })
}

/** The draft with the heading flagged, and the row and the first paragraph as evidence. */
function flagged(...topics: readonly Spoken[]): string {
  const [first = '', ...rest] = numbered([...others, ...topics.map(topic => spoken[topic])])
  return draft({
    rows: { 'care-leavers': `((${leavers}\tGood))` },
    headings: { 'care-leavers': `[[${leavers}: good]]` },
    paragraphs: { 'care-leavers': [first.replace(/^5\. (.*)$/, '5. (($1))'), ...rest] }
  })
}
