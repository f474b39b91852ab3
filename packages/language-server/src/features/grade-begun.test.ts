import { describe, expect, it } from 'vitest'
import { gradeBegun } from './grade-begun.ts'

describe('what is begun of a grade', () => {
  it.each([
    ['| Care leavers | Go', { title: 'Care leavers', begun: 'Go', inTable: true }],
    ['Care leavers |', { title: 'Care leavers', begun: '', inTable: true }],
    ['  |  Care leavers  |  requires imp', { title: 'Care leavers', begun: 'requires imp', inTable: true }],
    ['Care leavers\tGo', { title: 'Care leavers', begun: 'Go', inTable: true }],
    ['Care leavers\t\t', { title: 'Care leavers', begun: '', inTable: true }],
    ['## Care leavers: go', { title: 'Care leavers', begun: 'go', inTable: false }],
    ['Care leavers:', { title: 'Care leavers', begun: '', inTable: false }],
    ['Care leavers:\tgo', { title: 'Care leavers', begun: 'go', inTable: false }]
  ])('is read in %j', (line, expected) => {
    expect(gradeBegun(line)).toEqual(expected)
  })

  it.each(['', 'Care leavers', 'Care leavers good', '| Care leavers | Good |x1', '12. Plans 3'])(
    'is nothing in %j',
    line => {
      expect(gradeBegun(line)).toBeNull()
    }
  )

  it.each(['\t', ' ', '| ', ': ', 'a\t'])('is told at once behind a hundred thousand of %j', unit => {
    gradeBegun(`${unit.repeat(100_000)}1`)
    expect(gradeBegun(`Care leavers|${' '.repeat(100_000)}`)?.title).toBe('Care leavers')
  })
})
