import { describe, expect, it } from 'vitest'
import { unmark } from './marks.ts'

describe('the marks of an example', () => {
  it('are taken out and become ranges', () => {
    expect(unmark('a ((b)) c [[d e]] f')).toEqual({
      text: 'a b c d e f',
      flagged: [{ start: 6, end: 9 }],
      evidence: [{ start: 2, end: 3 }]
    })
  })

  it('may stand around a bracket of the draft', () => {
    const { text, evidence, flagged } = unmark('x (((outcome 4))) and [[[outcome 3]]]')
    expect(text).toBe('x (outcome 4) and [outcome 3]')
    expect(evidence).toEqual([{ start: 2, end: 13 }])
    expect(flagged).toEqual([{ start: 18, end: 29 }])
  })

  it('may hold each other', () => {
    expect(unmark('((a [[b]]))')).toEqual({
      text: 'a b',
      flagged: [{ start: 2, end: 3 }],
      evidence: [{ start: 0, end: 3 }]
    })
  })

  it.each(['[[a', 'a]]', '((a]]'])('are refused where they do not match: %s', marked => {
    expect(() => unmark(marked)).toThrow('in an example')
  })
})
