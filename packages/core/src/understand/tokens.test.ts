import { expect, test } from 'vitest'
import { stemOf, tokensOf } from './tokens.ts'

const words = (text: string) => tokensOf(text).map(token => token.word)

test('names inside a sentence are hidden, a run of them as one', () => {
  expect(words('Plans in North Exampleshire are clear.')).toEqual(['plans', 'in', '<name>', 'are', 'clear'])
})

test('grade words are hidden, whichever they are', () => {
  const hidden = words('The service is good.')
  expect(words('The service is inadequate.')).toEqual(hidden)
  expect(words('The service is outstanding.')).toEqual(hidden)
  expect(words('The service requires improvement to be good.')).toEqual(['the', 'service', '<grade>'])
})

test('acronyms and figures', () => {
  expect(words('IROs and PAs saw 1,200 children, 20% more.')).toEqual([
    'iros',
    'and',
    'pas',
    'saw',
    '<number>',
    'children',
    ',',
    '<number>',
    'more'
  ])
})

test('tokens stand where the text has them', () => {
  const text = 'Children’s plans: late.'
  for (const { start, end, word } of tokensOf(text)) {
    expect(text.slice(start, end).toLowerCase().replace('’', "'")).toBe(word)
  }
})

test.each([
  ['plans', 'plan'],
  ['timely', 'time'],
  ['is', 'is'],
  ['<name>', '<name>']
])('the stem of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem)
})
