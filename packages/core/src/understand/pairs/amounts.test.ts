import { describe, expect, test } from 'vitest'
import { analyseSentence } from '../../analyse/analyse.ts'
import { amountOf } from './amounts.ts'

const read = (text: string) => {
  const amount = amountOf({ text, analysis: analyseSentence(text) })
  return amount && { ...amount, words: text.slice(amount.start, amount.end), said: [...amount.said] }
}

describe('amountOf', () => {
  test('reads how many, of whom, and what is said of them', () => {
    expect(read('Most of the care leavers live in safe homes.')).toMatchObject({
      quantifier: 'most',
      of: 'care leavers',
      denied: false,
      said: ['live', 'safe', 'home']
    })
  })

  test('reads past an opening word and leaves the place out', () => {
    expect(read('However, a small number of children in Exampleshire wait for help.')).toMatchObject({
      quantifier: 'few',
      of: 'children'
    })
  })

  test('takes every one of them for all of them', () => {
    expect(read('Every child in care has a plan.')?.of).toBe('children in care')
    expect(read('Every child protection plan is clear.')?.of).toBe('child protection plan')
  })

  test('sees that something is denied', () => {
    expect(read('Many children do not have a plan.')?.denied).toBe(true)
    expect(read('Many children have a plan.')?.denied).toBe(false)
  })

  test('reads nothing in a sentence that does not open with a number', () => {
    expect(read('Care leavers live in safe homes, and most like them.')).toBeNull()
    expect(read('The most vulnerable children live in safe homes.')).toBeNull()
  })

  test('gives the place of the number', () => {
    expect(read('However, nearly all children have a plan.')?.words).toBe('nearly all')
  })
})
