import { expect, test } from 'vitest'
import { edited, shifted, wholeLines } from './edit.ts'

const text = 'one two three\nfour\n'
const range = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

test('the place is what the marked edit became, after the edits before it', () => {
  const edits = [
    { range: range('three'), text: '3' },
    { range: range('one'), text: 'number one' }
  ]
  const { text: after, place } = edited(text, edits)
  expect(after).toBe('number one two 3\nfour\n')
  expect(after.slice(place.start, place.end)).toBe('3')
})

test('edits that overlap are refused', () => {
  const edits = [
    { range: { start: 0, end: 5 }, text: '' },
    { range: { start: 3, end: 6 }, text: '' }
  ]
  expect(() => edited(text, edits)).toThrow(/overlap/)
})

test('a range after an edit moves with it and one before stays', () => {
  const edits = [{ range: range('two'), text: 'twenty-two' }]
  expect(shifted(range('four'), edits).start).toBe(range('four').start + 7)
  expect(shifted(range('one'), edits)).toEqual(range('one'))
})

test('whole lines take their line end along', () => {
  expect(wholeLines(text, range('two'))).toEqual({ start: 0, end: 14 })
  expect(wholeLines(text, range('four'))).toEqual({ start: 14, end: 19 })
})
