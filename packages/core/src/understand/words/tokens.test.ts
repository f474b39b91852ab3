import { expect, test } from 'vitest'
import { tokensOf } from './tokens.ts'
import { stemOf, WordForms } from './word-forms.ts'

const words = (text: string) => tokensOf(text, new WordForms()).map(({ form }) => form.word)

test('names inside a sentence are hidden, a run of them as one', () => {
  expect(words('Plans in North Exampleshire are clear.')).toEqual(['plans', 'in', '<name>', 'are', 'clear'])
})

test('grade words are hidden, whichever they are', () => {
  const hidden = words('The service is good.')
  expect(words('The service is inadequate.')).toEqual(hidden)
  expect(words('The service is outstanding.')).toEqual(hidden)
  expect(words('The service requires improvement to be good.')).toEqual(['the', 'service', '<grade>'])
})

test('what plans require is no grade, unless it is "to be good"', () => {
  expect(words('Plans require improvement.')).toEqual(['plans', 'require', 'improvement'])
  expect(words('Services require improvement to be good.')).toEqual(['services', '<grade>'])
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
  for (const { start, end, form } of tokensOf(text, new WordForms())) {
    expect(text.slice(start, end).toLowerCase().replace('’', "'")).toBe(form.word)
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
