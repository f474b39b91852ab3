import { describe, expect, it } from 'vitest'
import { movementIn } from './progress.ts'

describe('what is said of movement since an inspection', () => {
  it.each([
    ['Services for care leavers have improved since the last inspection.', 'progress'],
    [
      'Since the previous inspection in 2021, the quality of practice has significantly strengthened.',
      'progress'
    ],
    ['The effectiveness of services has declined since the last inspection.', 'decline'],
    [
      'Since the inspection in 2019, the help that children receive and the care of leavers, its outcomes included, have deteriorated.',
      'decline'
    ]
  ])('is read in "%s"', (text, movement) => {
    expect(movementIn(text)).toBe(movement)
  })

  it.each([
    ['Services for care leavers have improved.', 'no inspection is named'],
    ['Services have not improved since the last inspection.', 'it is denied'],
    ['No aspects of practice have deteriorated since the last inspection.', 'it is denied of all'],
    ['The fostering service has improved since the last inspection.', 'one service may move by itself'],
    ['Staff have moved to a new office since the last inspection.', 'nothing of services has moved'],
    [
      'Some services have improved and others, support for carers above all, have deteriorated since the last inspection.',
      'both are said'
    ]
  ])('is not read in "%s": %s', text => {
    expect(movementIn(text)).toBeNull()
  })
})
