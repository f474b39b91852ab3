import { expect, it } from 'vitest'
import { gradeBeside } from './grade-beside.ts'

const reading = { grade: 'good', probabilities: { good: 0.4, outstanding: 0.45, inadequate: 0.15 } }

it('is the stated grade where that is at least as likely as the one that is read', () => {
  expect(gradeBeside(reading, 'outstanding')).toBe('outstanding')
})

it('is the grade that is read where that is likelier, or where none is stated', () => {
  expect(gradeBeside(reading, 'inadequate')).toBe('good')
  expect(gradeBeside(reading, null)).toBe('good')
})

it('is none where none is read', () => {
  expect(gradeBeside({ grade: null, probabilities: {} }, 'good')).toBeNull()
})
