import { expect, test } from 'vitest'
import { decode } from './decode.ts'

test('text is read as it is, with its byte order mark, so that offsets hold', () => {
  const text = '\uFEFFGrade: göod 👩‍👧\r\n'
  expect(decode(new TextEncoder().encode(text))).toEqual({ text })
})

test('a file without a word is told from one that is no report', () => {
  for (const nothing of ['', '\n \t\r\n', '\uFEFF', '\0\0\0'])
    expect(decode(new TextEncoder().encode(nothing))).toMatchObject({
      reason: expect.stringContaining('It is empty.'),
      failed: true
    })
})

test('what is no UTF-8 text is refused with a reason', () => {
  const bytes = (...values: (number | string)[]) =>
    Uint8Array.from(values.flatMap(value => (typeof value === 'string' ? [...Buffer.from(value)] : [value])))
  expect(decode(bytes(0xfe, 0xff, 0, 65))).toEqual({
    reason: expect.stringContaining('UTF-16'),
    failed: true
  })
  expect(decode(bytes('PK', 3, 4))).toEqual({ reason: expect.stringContaining('Word'), failed: true })
  expect(decode(bytes('%PDF-1.7'))).toEqual({ reason: expect.stringContaining('PDF'), failed: true })
  expect(decode(bytes('a', 0, 'b'))).toEqual({
    reason: 'It is not a text file.',
    failed: false
  })
  expect(decode(bytes('a', 0xc3))).toEqual({ reason: expect.stringContaining('not UTF-8'), failed: true })
})

test('a text that is larger than any report is refused before it is read', () => {
  const bytes = new Uint8Array(50 * 1024 * 1024 + 1).fill(97)
  expect(decode(bytes)).toEqual({ reason: expect.stringContaining('50 MB'), failed: true })
})
