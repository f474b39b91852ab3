import { expect, test } from 'vitest'
import { highestStep, rowOf, unpackLinear, weightOf, weightText } from './linear.ts'

test('weights are unpacked as they were packed, from the lowest step to the highest', () => {
  const steps = Array.from({ length: 2 * highestStep + 1 }, (_, at) => at - highestStep)
  const model = unpackLinear({
    outputs: ['a'],
    steps: [0.5],
    bias: [0],
    features: btoa('\x01'.repeat(steps.length)),
    weights: weightText(steps)
  })
  expect(steps.map((_, at) => weightOf(model, rowOf(model, at + 1), 0))).toEqual(steps.map(step => step / 2))
  expect(rowOf(model, steps.length + 1)).toBe(-1)
})

test('packed weights stand in JSON as they are', () => {
  const text = weightText([-highestStep, 0, highestStep])
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})

test('a weight that has no character is refused', () => {
  expect(() => weightText([highestStep + 1])).toThrow('cannot be packed')
  expect(() => weightText([Number.NaN])).toThrow('cannot be packed')
})
