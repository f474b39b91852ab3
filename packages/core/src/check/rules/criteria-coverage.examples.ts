/** Examples of `criteria-coverage`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

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

export const examples: Rule['examples'] = () => ({
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
