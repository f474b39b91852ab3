import { describe, expect, test } from 'vitest'
import { Analyses } from '../analyse/analyse.ts'
import type { ItemFacts, Sentence } from '../understand/facts.ts'
import { leansOnFew, namedByItem } from './serious.ts'

const analyses = new Analyses()
const sentences = (...texts: string[]) =>
  texts.map(text => ({ text, analysis: analyses.sentence(text) }) as Sentence)
const items = (...findings: string[]) =>
  findings.map(finding => ({ finding, sentences: sentences(finding) }) as unknown as ItemFacts)

describe('a sentence that leans on few', () => {
  test('follows one that says how few children it speaks of', () => {
    const of = (...texts: string[]) => leansOnFew(sentences(...texts), texts.length - 1)
    expect(of('A small number of children move often.', 'These children are unsettled.')).toBe(true)
    expect(of('Many children move often.', 'These children are unsettled.')).toBe(false)
    expect(of('A small number of children move often.', 'Neglect goes on for years.')).toBe(false)
  })
})

describe('a matter that an item names', () => {
  const oversight = items(
    'The oversight of children in private fostering, and of those who live with neglect.'
  )

  test('is that of the sentence, or of the one that it leans on', () => {
    expect(namedByItem(oversight, sentences('Some children live with neglect for too long.'), 0)).toBe(true)
    const leaning = sentences('Neglect is not recognised.', 'This leaves children unsafe.')
    expect(namedByItem(oversight, leaning, 1)).toBe(true)
    expect(namedByItem(oversight, sentences('Exploitation is not recognised.'), 0)).toBe(false)
  })

  test('is that of the nouns it opens with', () => {
    expect(namedByItem(items('The quality of all plans.'), sentences('Plans are weak and late.'), 0)).toBe(
      true
    )
    expect(namedByItem(items('The quality of all visits.'), sentences('Plans are weak and late.'), 0)).toBe(
      false
    )
  })

  test('is none that half of the sector’s items name', () => {
    const broad = items('The health of children in care.')
    expect(namedByItem(broad, sentences('Children in care wait too long for homes.'), 0)).toBe(false)
  })
})
