import { expect, test } from 'vitest'
import { Analyses } from '../../analyse/analyse.ts'
import { hashText, readableWords } from './readable-words.ts'

const analyses = new Analyses()
const standIns = ['<name>', '<grade>', '<number>']
const words = (text: string) =>
  readableWords(analyses.sentence(text).words).map(({ word, hash, hidden }) =>
    hidden ? standIns.find(one => hashText(one) === hash) : word.lower
  )

test('names inside a sentence are hidden, a run of them as one', () => {
  expect(words('Plans in North Exampleshire are clear')).toEqual(['plans', 'in', '<name>', 'are', 'clear'])
})

test('grade words are hidden, whichever they are', () => {
  const hidden = words('The service is good')
  expect(words('The service is inadequate')).toEqual(hidden)
  expect(words('The service is outstanding')).toEqual(hidden)
  expect(words('The service requires improvement to be good')).toEqual(['the', 'service', '<grade>'])
})

test('what plans require is no grade, unless it is "to be good"', () => {
  expect(words('Plans require improvement')).toEqual(['plans', 'require', 'improvement'])
  expect(words('Services require improvement to be good')).toEqual(['services', '<grade>'])
})

test('acronyms are read and figures are hidden', () => {
  expect(words('IROs saw 1,200 children')).toEqual(['iros', 'saw', '<number>', 'children'])
})
