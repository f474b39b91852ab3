import { describe, expect, it } from 'vitest'
import { advances } from './batch-progress.ts'

const step = (done: number, total: number, what = 'drafts') => ({ type: 'step', done, total, what }) as const

describe('the progress of a batch', () => {
  it('adds up to the whole when every draft is read', () => {
    const advance = advances()
    const told = [step(1, 4), step(2, 4), step(4, 4)].map(advance)
    expect(told.map(({ message }) => message)).toEqual(['1 of 4 drafts', '2 of 4 drafts', '4 of 4 drafts'])
    expect(told.reduce((sum, { increment }) => sum + increment, 0)).toBe(100)
  })

  it('begins where a run that was stopped goes on', () => {
    expect(advances()(step(3, 4)).increment).toBe(75)
  })

  it('never goes back, and names what comes after the drafts', () => {
    const advance = advances()
    advance(step(2, 2))
    expect(advance(step(1, 9, 'pairs of inspections'))).toEqual({
      message: '1 of 9 pairs of inspections',
      increment: 0
    })
    expect(advance({ type: 'say', what: 'Ranking' })).toEqual({ message: 'Ranking…', increment: 0 })
  })
})
