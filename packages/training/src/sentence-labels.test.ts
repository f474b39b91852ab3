import { expect, test } from 'vitest'
import type { GradedSection } from './graded-sections.ts'
import { labelAgreement } from './label-agreement.ts'
import { joinLabels, parseSentenceLabels, sentenceHash } from './sentence-labels.ts'

const heading = 'report\tsentence\tpolarity\tlevel\timpact\treader\tdrawn'
const report = 'exampleshire-2025-03-11'
const text = 'Plans drift.'

function labels(...lines: readonly string[]) {
  return parseSentenceLabels([heading, ...lines].join('\n'), 'labels.tsv')
}

function line(sentence: string, rest: string): string {
  return [report, sentenceHash(sentence), ...rest.split(' ')].join('\t')
}

function section(...sentences: readonly string[]): GradedSection {
  return {
    report,
    authority: 'exampleshire',
    published: '2025-03-11',
    judgement: 'in-care',
    rank: 1,
    items: [],
    sentences
  }
}

test('a sentence keeps its hash when its quotes, hyphens and spaces are printed otherwise', () => {
  expect(sentenceHash('Children’s well-being  matters.')).toBe(sentenceHash("children's well being matters"))
  expect(sentenceHash('Plans drift.')).not.toBe(sentenceHash('Plans do not drift.'))
})

test('a label is joined with the sentence of its report', () => {
  const joined = joinLabels(
    labels(line(text, 'weakness 2 0 a chance')),
    [section('Visits are timely.', text)],
    []
  )
  expect(joined).toEqual({
    sentences: [
      { report, text, polarity: 'weakness', level: 2, impact: false, drawn: 'chance', reader: 'a' }
    ],
    asked: 1,
    missing: 0
  })
})

test('a label whose sentence is not in the reports is counted as missing', () => {
  const joined = joinLabels(labels(line(text, 'weakness 2 0 a chance')), [section('Visits are timely.')], [])
  expect(joined).toEqual({ sentences: [], asked: 1, missing: 1 })
})

test('no sentence that measures is learned from', () => {
  const gold = { report, text, polarity: 'weakness', level: 2, impact: false }
  const read = labels(line(text, 'weakness 2 0 a chance'), line(text, 'weakness 2 0 b check'))
  expect(joinLabels(read, [section(text)], [gold]).sentences).toEqual([])
})

test('where two readers differ, a polarity is left out and a level is left open', () => {
  const read = (second: string) =>
    joinLabels(labels(line(text, 'weakness 2 0 a chance'), line(text, second)), [section(text)], []).sentences
  expect(read('mixed 2 0 b chance')).toEqual([])
  expect(read('weakness 3 0 b chance')).toMatchObject([{ polarity: 'weakness', level: null }])
  expect(read('weakness 2 0 b chance')).toMatchObject([{ polarity: 'weakness', level: 2 }])
})

test.each([['weakness 4 0 a chance'], ['poor 2 0 a chance'], ['weakness 2 0 a']])(
  '"%s" is refused with its place',
  rest => {
    expect(() => labels(line(text, 'weakness 2 0 a chance'), line(text, rest))).toThrow('labels.tsv:3: ')
  }
)

test('readers are compared with the labels that measure and with each other', () => {
  const gold = { report, text, polarity: 'weakness', level: 2, impact: true }
  const read = labels(
    line(text, 'weakness 3 1 a check'),
    line('Visits are timely.', 'strength 1 0 a chance'),
    line('Visits are timely.', 'neutral 0 0 b chance')
  )
  expect(labelAgreement(read, [gold])).toEqual([
    { readers: 'a', sentences: 1, polarity: 1, level: 0, impact: 1 },
    { readers: 'a and b', sentences: 1, polarity: 0, level: 0, impact: 1 }
  ])
})
