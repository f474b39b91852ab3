import { expect, test } from 'vitest'
import { unpackLinear } from '../weights/linear.ts'
import { explainWording, readWording } from './wording.ts'

test.each([
  ['Care plans are thorough and updated regularly.', 'strength'],
  ['Carers receive prompt and sensitive help from skilled workers.', 'strength'],
  ['Too many children wait too long before anybody visits.', 'weakness'],
  ['Records are not consistently clear.', 'weakness'],
  ['There is a lack of challenge from managers.', 'weakness'],
  ['Although most plans are clear, some lack timescales.', 'mixed'],
  ['Visits are timely, but records of them are poor.', 'mixed']
])('%s is a %s', (text, polarity) => {
  expect(readWording(text).polarity).toBe(polarity)
})

test('the chances of the polarities add up to one and the largest is the verdict', () => {
  for (const text of ['', '.', 'Plans.', 'Plans are clear.', 'x'.repeat(5_000)]) {
    const { probabilities } = readWording(text)
    expect(probabilities.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
  }
})

test('neither the grade that a sentence states nor the name of a place changes its reading', () => {
  const read = (grade: string, place: string) =>
    readWording(`Support in ${place} is ${grade} for most carers.`)
  expect(read('inadequate', 'Exampleshire')).toEqual(read('outstanding', 'North Otherham'))
})

test('a reading does not depend on what was read before', () => {
  const text = 'Some plans drift because nobody reviews them.'
  const first = readWording(text)
  for (let at = 0; at < 50; at++) readWording(`Sentence ${'very '.repeat(at * 20)}long, but clear.`)
  expect(readWording(text)).toEqual(first)
})

test('serious harm is told from a slip', () => {
  const harm = readWording('Too many children are left at risk of serious harm for too long.')
  const slip = readWording('A small number of records are brief.')
  expect(harm.level).toBe(3)
  expect(harm.serious).toBeGreaterThan(slip.serious)
})

test('an effect on children is told from a process', () => {
  expect(readWording('Children feel safe and make good progress with their carers.').impact).toBe(true)
  expect(readWording('The panel meets monthly to review the tracker.').impact).toBe(false)
})

test('the reasons of a verdict stand in the sentence, strongest first', () => {
  const text = 'Supervision is irregular and poorly recorded.'
  const { wording, reasons } = explainWording(text)
  expect(wording).toEqual(readWording(text))
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
    weights: btoa('x')
  }
  expect(() => unpackLinear(packed)).toThrow('cut short')
})
