import { describe, expect, it } from 'vitest'
import type { Framework } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { gradeWordFinder } from './grade-words.ts'

const framework = frameworks.find(({ id }) => id === 'ilacs-2025') as Framework
const find = gradeWordFinder(framework)
const uses = (text: string) =>
  find(text).map(({ grade, use, subject, start, end }) => [text.slice(start, end), grade, use, subject])

describe('a grade word claims today’s grade', () => {
  it.each([
    ['Services for care leavers are outstanding.', 'outstanding', 'outstanding', 'care-leavers'],
    ['Overall, services for children in care are inadequate.', 'inadequate', 'inadequate', 'in-care'],
    ['The impact of leaders is now good.', 'good', 'good', 'leaders'],
    [
      'Services for care leavers still require improvement.',
      'require improvement',
      'requires-improvement',
      'care-leavers'
    ],
    ['Inspectors judge services for care leavers to be good.', 'good', 'good', 'care-leavers'],
    ['Children in Exampleshire receive an outstanding service.', 'outstanding', 'outstanding', 'overall']
  ])('of a judgement: %s', (text, printed, grade, subject) => {
    expect(uses(text)).toEqual([[printed, grade, 'claim', subject]])
  })

  it.each(['Advisers give outstanding support.', 'Supervision is inadequate.'])(
    'of no judgement in particular: %s',
    text => expect(uses(text)[0]?.slice(2)).toEqual(['claim', null])
  )
})

describe('a grade word speaks of an earlier inspection', () => {
  it.each([
    'Services were judged inadequate in 2019.',
    'Supervision is no longer inadequate.',
    'It was outstanding at the last inspection.'
  ])('in: %s', text => expect(uses(text)[0]?.[2]).toBe('past'))
})

describe('a grade word claims nothing', () => {
  it.each([
    ['about work that is overdue', 'Managers list outstanding actions on Mondays.'],
    ['about a school', 'Most go to schools that are outstanding.'],
    ['about a hope', 'The council aims for outstanding practice.'],
    ['about a thing to work on', 'They know the areas that require improvement.'],
    ['as a plain word', 'It is a good walk to the office.']
  ])('%s: %s', (_, text) => expect(uses(text)[0]?.slice(2)).toEqual(['other', null]))

  it('inside another word', () => {
    expect(uses('The cupboard is inadequately lit, and the goodwill is real.')).toEqual([])
  })
})
