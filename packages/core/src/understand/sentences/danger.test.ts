import { expect, test } from 'vitest'
import { saysDanger, saysTooMany } from './danger.ts'

test.each([
  'Children are returned to unsafe homes because of poor decisions.',
  'Warnings from schools were disregarded, and children came to harm.',
  'The council does not know where some of its most vulnerable care leavers live.',
  'Risks to children are routinely underestimated.'
])('says that children are in danger and were failed: %s', text => {
  expect(saysDanger(text)).toBe(true)
})

test.each([
  ['A very small number of children were left at risk.', 'few'],
  ['Children were left in danger in 2019.', 'the past'],
  ['No children were left at risk of harm.', 'a denial'],
  ['Workers act at once when children are at risk of significant harm.', 'the risk is met'],
  ['Without delay, workers visit to ensure that children are not at risk.', 'a purpose'],
  ['Children with poor mental health who have known trauma are helped.', 'an illness is no failing'],
  ['Risk of harm is looked into, without parental consent where need be.', 'the law allows it'],
  ['Letters to parents are not sent on time.', 'no danger']
])('does not say so of %s: %s', text => {
  expect(saysDanger(text)).toBe(false)
})

test('too many of today are told from too many of an earlier inspection', () => {
  expect(saysTooMany('Too many children change schools.')).toBe(true)
  expect(saysTooMany('At the last inspection, too many children changed schools.')).toBe(false)
  expect(saysTooMany('There are not too few places.')).toBe(false)
})
