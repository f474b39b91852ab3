import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const many = (word: string) => Array.from({ length: 60 }, () => word).join(' ')
const of = (text: string, words: string) => {
  const start = text.indexOf(words)
  return excerptOf(text, start, start + words.length)
}

describe('excerptOf', () => {
  it('shows the line that a passage stands in, and no other', () => {
    expect(of('Above.\nPlans are timely and clear.\r\nBelow.', 'timely')).toEqual({
      before: 'Plans are ',
      passage: 'timely',
      after: ' and clear.'
    })
  })

  it('cuts a long line between words and says so', () => {
    const { before, after } = of(`${many('before')} HERE ${many('after')}`, 'HERE')
    expect(before).toMatch(/^… before (?:before )+$/)
    expect(after).toMatch(/^(?: after)+ …$/)
    expect(before.length).toBeLessThan(165)
    expect(after.length).toBeLessThan(165)
  })

  it('keeps a word whole that is as long as what is shown', () => {
    const word = 'x'.repeat(160)
    expect(of(`${word}HERE${word}`, 'HERE')).toEqual({ before: word, passage: 'HERE', after: word })
    expect(of(`y ${word}HERE`, 'HERE').before).toBe(`… ${word}`)
  })

  it('cuts a word that is longer, since there is no better place', () => {
    const { before, after } = of(`${'x'.repeat(400)}HERE${'y'.repeat(400)}`, 'HERE')
    expect(before).toBe(`… ${'x'.repeat(160)}`)
    expect(after).toBe(`${'y'.repeat(160)} …`)
  })

  it('leaves out the middle of a long passage', () => {
    const passage = `FIRST ${many('word')} ${many('word')} ${many('word')} ${many('word')} ${many('word')} LAST`
    expect(of(passage, passage).passage).toMatch(/^FIRST (?:word )+… (?:word )+LAST$/)
  })

  it('shows a passage that runs over lines with the ends of its first and last line', () => {
    expect(of('one two\nthree four', 'two\nthree')).toEqual({
      before: 'one ',
      passage: 'two\nthree',
      after: ' four'
    })
  })
})
