import { describe, expect, it, test, vi } from 'vitest'
import { winkWords } from './wink.ts'

const lemmas = (text: string) => winkWords(text).map(({ lemma }) => lemma)
const tags = (text: string) => winkWords(text).map(({ text: word, pos }) => `${word}/${pos}`)

describe('words', () => {
  it('have their lemma, part of speech and stop word flag', () => {
    expect(lemmas('Children were left waiting.')).toEqual(['child', 'be', 'leave', 'wait', '.'])
    expect(tags('Leaders are calm.')).toEqual(['Leaders/NOUN', 'are/AUX', 'calm/ADJ', './PUNCT'])
    expect(winkWords('The plans of leaders').map(({ stop }) => stop)).toEqual([true, false, true, false])
  })

  it('of a name have the lemma of a noun', () => {
    expect(lemmas('All Social Workers visit.')).toEqual(['all', 'social', 'worker', 'visit', '.'])
  })

  test.each([
    'Plans\tare\flate\u00a0in\u2003Barnford.',
    '\n Plans are late. \r\n',
    `a${' '.repeat(70_000)}b`,
    '😀 ok 👨‍👩‍👧 é ﬁ … ¶ • → 中文字符 \ud800 x \u0301',
    'a\u200bb\u0000c \ufeff d',
    "'tis ’twas rock'n'roll ’s cannot won’t U.S.A. e.g. 5.30p.m. £1,200.50 a@b.com http://x.y/z #tag @me",
    ''
  ])('stand where the text has them: %j', text => {
    const words = winkWords(text)
    for (const { text: printed, start, end } of words) expect(text.slice(start, end)).toBe(printed)
    expect(words.map(word => word.text).join('')).toBe(text.replace(/\s/g, ''))
  })

  test.each(['a/', 'a-', 'A.', "a'", 'a1.'])('take a long run of "%s" for one, in little time', part => {
    const run = part.repeat(100_000)
    const started = performance.now()
    const words = winkWords(`Then ${run} ends.`)
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(words.map(word => word.text)).toEqual(['Then', run, 'ends', '.'])
  })
})

describe('the instance', () => {
  /** Words that the model does not hold, in shapes that it could learn from each other. */
  const sentences = [
    'Barnford’s Zorgle-plans aren’t quibbed by MASHlings.',
    'zorgle-plans. Quibbed! mashlings’ Barnford',
    'The mashlings Quibbed “Zorgle” (barnford) 3zorgle a.zorgle.b zorgle.',
    'A ZORGLE is zorgled; zorgling, zorgly zorgles.',
    'Children’s plans in Barnford-upon-Zorgle are x/y and x-y.'
  ]

  async function fresh(): Promise<typeof winkWords> {
    vi.resetModules()
    return (await import('./wink.ts')).winkWords
  }

  it('reads each sentence as a fresh one does, whatever it has read and in which order', async () => {
    const alone = []
    for (const text of sentences) alone.push((await fresh())(text))
    for (const order of [sentences, sentences.toReversed()]) {
      const seasoned = await fresh()
      for (const text of order) seasoned(text)
      expect(sentences.map(text => seasoned(text))).toEqual(alone)
    }
  })

  it('is made anew after many new words, and reads as before', async () => {
    const read = await fresh()
    const before = sentences.map(text => read(text))
    for (let at = 0; at < 60; at++) {
      const made = Array.from(
        { length: 500 },
        (_, word) => `zq${(at * 500 + word).toString(26).replace(/\d/g, 'k')}w`
      )
      read(made.join(' '))
    }
    expect(sentences.map(text => read(text))).toEqual(before)
  })
})

test('every word has a lemma, "cannot" before a comma too', () => {
  const words = winkWords('They say when they cannot, and ask for help.')
  expect(words.map(({ lemma }) => lemma)).not.toContain(undefined)
  expect(words.find(({ lower }) => lower === 'cannot')?.lemma).toBe('cannot')
})
