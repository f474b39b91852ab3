import { expect, it } from 'vitest'
import { WordTable } from './word-table.ts'

const words = Array.from({ length: 5_000 }, (_, at) => `w${at.toString(36)}`)

it('knows the place of every word, and of no other', () => {
  const table = new WordTable(words)
  words.forEach((word, at) => {
    expect(table.get(word)).toBe(at)
  })
  for (const other of ['', 'w', 'constructor', '__proto__', 'x1']) expect(table.get(other)).toBeUndefined()
})

it('as a record takes what is added, until it is forgotten', () => {
  const table = new WordTable(words)
  const record = table.asRecord()
  record['constructor'] = 7
  expect([record['w1'], record['constructor'], record['toString']]).toEqual([1, 7, undefined])
  table.forget()
  expect([record['w1'], record['constructor']]).toEqual([1, undefined])
})

it('may be empty', () => {
  expect(new WordTable([]).get('a')).toBeUndefined()
})
