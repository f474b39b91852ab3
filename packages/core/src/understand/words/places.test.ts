import { describe, expect, it } from 'vitest'
import { findPlaces } from './places.ts'

const names = (text: string) => findPlaces(text).map(({ name }) => name)

describe('places of a sentence', () => {
  it('follow "in" or own something, whole names at a time', () => {
    expect(names('A hub in Upper and Lower Sample helps.')).toEqual(['Upper and Lower Sample'])
    expect(names("They saw Otherford's plan.")).toEqual(['Otherford'])
    expect(names('Otherford County Council has sent a team.')).toContain('Otherford County')
  })

  it('stand where they say they do', () => {
    const text = 'Few families in Exampleshire wait.'
    const [place] = findPlaces(text)
    expect(text.slice(place?.start, place?.end)).toBe('Exampleshire')
  })

  it.each(['A lesson in Year 9 went well.', 'It opened in March.', 'This is rare in England.'])(
    'are no times, years of school or nations: %s',
    text => expect(names(text)).toEqual([])
  )
})

it.each([
  'Staff speak well of Partners in Change.',
  'Partners in Change practitioners give advice.',
  'A worker from Bridges in Bloom comes each week.',
  'Leaders have invested in Kind Words.',
  'Workers are trained in Steady Steps.'
])('what a programme is called is no place: %s', text => expect(names(text)).toEqual([]))

it('services and bodies of a place leave it a place', () => {
  expect(names('The work of Children’s Services in Otherford is sound.')).toEqual(['Otherford'])
})

describe('the place of the inspected authority', () => {
  const own = (text: string) => findPlaces(text).map(place => place.own)

  it.each([
    'Children in Otherford are heard.',
    'The quality of services for care leavers in Otherford varies.'
  ])('opens the sentence: %s', text => expect(own(text)).toEqual([true]))

  it.each([
    'Staff from a team in Otherford came to teach.',
    'Children in Otherford College were asked.',
    'Some children live in Otherford.'
  ])('is not that of a place in passing: %s', text => expect(own(text)).not.toContain(true))

  it('is not where people have gone to live', () => {
    expect(findPlaces('He has settled in Otherford.').map(place => place.located)).toEqual([false])
  })
})

it('places are found in a long run of capitalised words without delay', () => {
  expect(names(`in ${'Sample '.repeat(3000)}`).length).toBeGreaterThan(0)
})
