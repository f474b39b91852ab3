import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test('plain text has the words that it has beside letters from elsewhere', () => {
  const piece = fc.constantFrom(...'aZ9', "'", '’', ' ', '-', '–', '.', "n't", 'É’s', "'s'", 'word')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      const read = wordsOf([{ paragraph: null, text }])
      // A letter that is not plain has the whole text read the other way.
      const beside = wordsOf([{ paragraph: null, text: `${text} œ` }])
      expect([...beside.hashes].slice(0, -1)).toEqual([...read.hashes])
      expect([...beside.start].slice(0, -1)).toEqual([...read.start])
      expect([...beside.end].slice(0, -1)).toEqual([...read.end])
    })
  )
})
