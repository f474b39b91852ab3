import { describe, expect, it } from 'vitest'
import { authorityKeys, compareNames } from './authority.ts'

it.each([
  ['Exampleshire County Council', 'Exampleshire', 'same'],
  ['London Borough of Otherford', 'Otherford', 'same'],
  ['Upper & Lower Sample', 'Upper and Lower Sample', 'same'],
  ['Exampleon-Water', 'Example-on-Water', 'same'],
  ['Exampleshre', 'Exampleshire', 'near'],
  ['Otherford', 'Exampleshire', 'other'],
  ['Upper Sample', 'Lower Sample', 'other']
])('%s and %s: %s', (a, b, match) => {
  expect(compareNames(a, b)).toBe(match)
})

describe('names of authorities in one batch', () => {
  const same = (names: readonly string[], one: string, other: string) => {
    const keyOf = authorityKeys(names)
    return keyOf(one) === keyOf(other)
  }

  it.each([
    ['London Borough of Otherford', 'Otherford'],
    ['Otherford Metropolitan Borough Council children\u2019s services', 'Otherford'],
    ["Upper and Lower Sample children's services", 'London Borough of Upper & Lower Sample'],
    ['Kingsmere upon Hale City Council', 'Hale'],
    ['Kingsmere-upon-Hale', 'Kingsmere'],
    ['Saltend-on-Sea', 'Saltend City Council']
  ])('%s and %s are one', (one, other) => {
    expect(same([one, other, 'Exampleshire'], one, other)).toBe(true)
  })

  it.each([
    ['South Exampleshire', 'Exampleshire'],
    ['Exampleshire East', 'Exampleshire'],
    ['Upper and Lower Sample', 'Lower Sample'],
    ['Kingsmere upon Hale', 'Kingsmere upon Thale']
  ])('%s and %s are two', (one, other) => {
    expect(same([one, other], one, other)).toBe(false)
  })

  it('a half that two names share tells neither', () => {
    const names = ['Kingsmere upon Hale', 'Kingsmere upon Thale', 'Kingsmere', 'Hale']
    expect(same(names, 'Kingsmere', 'Kingsmere upon Hale')).toBe(false)
    expect(same(names, 'Kingsmere', 'Kingsmere upon Thale')).toBe(false)
    expect(same(names, 'Hale', 'Kingsmere upon Hale')).toBe(true)
  })
})
