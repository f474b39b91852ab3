import { describe, expect, test } from 'vitest'
import { Analyses } from '../../analyse/analyse.ts'
import type { Sentence } from '../sentence-facts.ts'
import { tellsHistory } from './history.ts'

const analyses = new Analyses()
const sentences = (...texts: string[]) =>
  texts.map(text => ({ text, analysis: analyses.sentence(text) }) as Sentence)

describe('what is told of an earlier time', () => {
  const of = (...texts: string[]) => tellsHistory(sentences(...texts), texts.length - 1)
  test('is in the past tense, and a sentence near it says of which time', () => {
    expect(
      of('At the 2018 inspection much was wrong.', 'Leaders had not understood how many were hurt.')
    ).toBe(true)
    expect(of('Services deteriorated after 2019.')).toBe(true)
    expect(of('Much is better than in 2019, when too many children were left at risk of harm.')).toBe(true)
    expect(of('Many moved last year.', 'Children were left at risk of harm.')).toBe(false)
  })

  test('is not what holds today', () => {
    expect(of('The last inspection was in 2018.', 'Children are left at risk of harm.')).toBe(false)
    expect(of('The last inspection was in 2018.', 'Children who were hurt then remain at risk.')).toBe(false)
  })
})
