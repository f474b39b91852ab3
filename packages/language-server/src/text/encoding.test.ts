import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { chooseEncoding, type Encoding, encodings, fromClient, Places, toClient } from './encoding.ts'

const line = 'aé€😀b'

test('the first known encoding of the list is taken, and UTF-16 without one', () => {
  expect(chooseEncoding(['utf-8', 'utf-16'])).toBe('utf-8')
  expect(chooseEncoding(['ebcdic', 'utf-32'])).toBe('utf-32')
  expect(chooseEncoding(['ebcdic'])).toBe('utf-16')
  expect(chooseEncoding([])).toBe('utf-16')
  expect(chooseEncoding(undefined)).toBe('utf-16')
})

test.each([
  ['utf-8', [0, 1, 3, 6, 10, 11]],
  ['utf-16', [0, 1, 2, 3, 5, 6]],
  ['utf-32', [0, 1, 2, 3, 4, 5]]
] as const)('columns of %s are those between the characters', (encoding, columns) => {
  const starts = [0, 1, 2, 3, 5, 6]
  expect(starts.map(at => toClient(line, at, encoding))).toEqual(columns)
  expect(columns.map(column => fromClient(line, column, encoding))).toEqual(starts)
})

test('a column inside a character is taken to its start, and one behind the line to its end', () => {
  expect(fromClient(line, 2, 'utf-8')).toBe(1)
  expect(fromClient(line, 5, 'utf-8')).toBe(2)
  expect(fromClient(line, 9, 'utf-8')).toBe(3)
  for (const encoding of encodings) expect(fromClient(line, 99, encoding)).toBe(line.length)
})

test('an unpaired surrogate counts as one character and does no harm', () => {
  expect(toClient('a\ud83d', 2, 'utf-32')).toBe(2)
  expect(fromClient('a\ud83db', 2, 'utf-32')).toBe(2)
})

test('every offset of any text comes back from the position it is given', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r\n', '\r', '\t'))
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(...encodings), fc.nat(), (source, encoding: Encoding, seed) => {
      const document = TextDocument.create('', '', 0, source)
      const places = new Places(encoding)
      const at = source.length === 0 ? 0 : seed % (source.length + 1)
      const inside =
        /[\ud800-\udbff]/.test(source[at - 1] ?? '') || (source[at - 1] === '\r' && source[at] === '\n')
      const offset = inside ? at - 1 : at
      expect(places.offset(document, places.position(document, offset))).toBe(offset)
    })
  )
})
