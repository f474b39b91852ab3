import { expect, test } from 'vitest'
import { Analyses } from '../../analyse/analyse.ts'
import { unpackLinear } from '../weights/linear.ts'
import { explainWording, readWording } from './wording.ts'

const analyses = new Analyses()
const read = (text: string) => readWording(analyses.sentence(text))

test.each([
  ['Care plans are thorough and updated regularly.', 'strength'],
  ['Carers receive prompt and sensitive help from skilled workers.', 'strength'],
  ['Too many children wait too long before anybody visits.', 'weakness'],
  ['Records are not consistently clear.', 'weakness'],
  ['There is a lack of challenge from managers.', 'weakness'],
  ['Although most plans are clear, some lack timescales.', 'mixed'],
  ['Visits are timely, but records of them are poor.', 'mixed']
])('%s is a %s', (text, polarity) => {
  expect(read(text).polarity).toBe(polarity)
})

test('the chances of the polarities add up to one and the largest is the verdict', () => {
  for (const text of ['', '.', 'Plans.', 'Plans are clear.', 'x'.repeat(5_000)]) {
    const { probabilities } = read(text)
    expect(probabilities.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
  }
})

test('neither the grade that a sentence states nor the name of a place changes its reading', () => {
  const support = (grade: string, place: string) => read(`Support in ${place} is ${grade} for most carers.`)
  expect(support('inadequate', 'Exampleshire')).toEqual(support('outstanding', 'North Otherham'))
})

test('a reading does not depend on what was read before', () => {
  const text = 'Some plans drift because nobody reviews them.'
  const first = read(text)
  for (let at = 0; at < 50; at++) read(`Sentence ${'very '.repeat(at * 20)}long, but clear.`)
  expect(read(text)).toEqual(first)
})

test('serious harm is told from a slip', () => {
  const harm = read('Too many children are left at risk of serious harm for too long.')
  const slip = read('A small number of records are brief.')
  expect(harm.level).toBe(3)
  expect(harm.serious).toBeGreaterThan(slip.serious)
})

test('an effect on children is told from a process', () => {
  expect(read('Children feel safe and make good progress with their carers.').impact).toBe(true)
  expect(read('The panel meets monthly to review the tracker.').impact).toBe(false)
})

test('the reasons of a verdict stand in the sentence, strongest first', () => {
  const text = 'Supervision is irregular and poorly recorded.'
  const { wording, reasons } = explainWording(analyses.sentence(text))
  expect(wording).toEqual(read(text))
  expect(reasons.length).toBeGreaterThan(3)
  for (const { start, end, text: words } of reasons) expect(text.slice(start, end)).toBe(words)
  const weights = reasons.map(({ weight }) => Math.abs(weight))
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(reasons.some(({ text: words, weight }) => /irregular|poorly/.test(words) && weight > 0)).toBe(true)
})

test('weights that are cut short are refused', () => {
  const packed = {
    outputs: ['a', 'b'],
    steps: [1, 1],
    bias: [0, 0],
    features: btoa('\0\0\0\0'),
    weights: '?'
  }
  expect(() => unpackLinear(packed)).toThrow('cut short')
})
