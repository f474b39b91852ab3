import { describe, expect, it } from 'vitest'
import { graveWords, softened, touchesSafety } from './grave.ts'

const said = (text: string) => {
  const grave = graveWords(text)
  const cut = (words: { start: number; end: number } | null) =>
    words === null ? null : text.slice(words.start, words.end)
  return grave && { harm: cut(grave.harm), failure: cut(grave.failure) }
}

describe('the words of a grave failure', () => {
  it('are the harm and who failed', () => {
    expect(said('Nobody had seen that these babies were in danger.')).toEqual({
      harm: 'in danger',
      failure: 'Nobody'
    })
    expect(said('Many toddlers were not seen and came to serious harm.')).toEqual({
      harm: 'came to serious harm',
      failure: 'were not seen'
    })
  })

  it('may be the failure alone', () => {
    expect(said('There is a systemic failure of the night service.')).toEqual({
      harm: null,
      failure: 'systemic failure'
    })
  })

  it.each([
    ['Visits are late, and records are thin.', 'a shortfall without harm'],
    ['Workers know which babies are in danger.', 'harm without a failure'],
    [
      'For a small number of teenagers, too many visits were missed when they were in danger.',
      'few children'
    ],
    ['At the last inspection, too many teenagers were in danger.', 'the past'],
    ['When children are in danger, no one waits for a plan.', 'a condition'],
    ['Too many meetings were held, but they prevent further harm.', 'harm prevented']
  ])('are not in %j, which is %s', text => {
    expect(graveWords(text)).toBeNull()
  })

  it('touch safety or do not', () => {
    expect(touchesSafety('Too many teenagers live in unsuitable rooms.')).toBe(true)
    expect(touchesSafety('Too many letters are not filed.')).toBe(false)
  })

  it('are found in time that grows with the length alone', () => {
    const long = 'left in a '.repeat(20_000)
    expect(graveWords(long)).toBeNull()
    expect(softened('not '.repeat(20_000))).toBe(false)
  })
})
