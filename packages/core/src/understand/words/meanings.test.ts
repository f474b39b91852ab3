import { expect, test } from 'vitest'
import { meaningOf, meaningsNamed, signsNamed } from './meanings.ts'

const [danger] = [...meaningsNamed('danger')]
const [fault] = [...signsNamed('fault')]

test('a word has its meanings, the most telling first', () => {
  expect(meaningOf({ lower: 'squalid', lemma: 'squalid' }).meanings[0]).toBe(danger)
})

test('a form that is not listed has the meanings of its lemma', () => {
  expect(meaningOf({ lower: 'starves', lemma: 'starve' })).toEqual(
    meaningOf({ lower: 'starve', lemma: 'starve' })
  )
})

test('what is not praised is a fault', () => {
  expect(meaningOf({ lower: 'unskilfully', lemma: 'unskilfully' }).signs).toContain(fault)
})

test('an unknown word has none, and an unknown class is refused', () => {
  expect(meaningOf({ lower: 'xyzzy', lemma: 'xyzzy' })).toEqual({ meanings: [], signs: [] })
  expect(() => meaningsNamed('nonsense')).toThrow('nonsense')
})
