import { expect, it } from 'vitest'
import { compareNames } from './authority.ts'

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
