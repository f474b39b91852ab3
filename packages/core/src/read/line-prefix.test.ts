import { expect, test } from 'vitest'
import { plainLines } from './source-line.ts'

const words = Array.from({ length: 20 }, (_, at) => `Line ${String.fromCharCode(97 + at)} of the draft.`)
const read = (lines: readonly string[]) => plainLines(lines.join('\n')).map(({ text }) => text)

test('the marks of a quoted mail are no part of its lines', () => {
  expect(read(words.map(line => `> ${line}`))).toEqual(words)
  expect(read(words.map(line => `> > ${line}`))).toEqual(words)
})

test('the numbers of lines are no part of them, on every line or on each fifth', () => {
  expect(read(words.map((line, at) => `${at + 1}  ${line}`))).toEqual(words)
  expect(read(words.map((line, at) => ((at + 1) % 5 === 0 ? `${at + 1}  ${line}` : `    ${line}`)))).toEqual(
    words
  )
})

test('numbers of paragraphs and quotations of one line stay', () => {
  const own = words.map((line, at) => (at % 2 === 0 ? `${at / 2 + 1}. ${line}` : line))
  expect(read(own)).toEqual(own)
  const quoting = words.map((line, at) => (at === 3 ? `> ${line}` : line))
  expect(read(quoting)).toEqual(quoting)
})

test('places are those of the source', () => {
  const [line] = plainLines(words.map(one => `> ${one}`).join('\n'))
  expect(line?.start).toBe(2)
})
