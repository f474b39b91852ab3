import { describe, expect, test } from 'vitest'
import { groupsIn, isLimited, leansOnAnother, saysNoNeed, turnsAgainst } from './guards.ts'

describe('isLimited', () => {
  test.each([
    ['Some plans are thin.', 'some'],
    ['Plans are not always current.', 'not always'],
    ['Plans were thin in 2022.', 'a time'],
    ['Plans have been thin since the spring.', 'a time'],
    ['Plans are thin, although children help to write them.', 'a contrast'],
    ['Plans are thin in two teams.', 'a number'],
    ['When workers change, plans are thin.', 'a condition'],
    ['Waiting times have shortened.', 'a change']
  ])('sees the limit of "%s": %s', text => {
    expect(isLimited(text)).toBe(true)
  })

  test.each(['Plans are thin.', 'Most plans are thin.', 'All care leavers get a history when they turn 18.'])(
    'sees none in "%s"',
    text => {
      expect(isLimited(text)).toBe(false)
    }
  )
})

test('a sentence leans on another by its first word or by "these children"', () => {
  expect(leansOnAnother('This leaves gaps in plans.')).toBe(true)
  expect(leansOnAnother('Plans for these children are thin.')).toBe(true)
  expect(leansOnAnother('Plans for children are thin.')).toBe(false)
})

test('a sentence turns against the one before it by its first word', () => {
  expect(turnsAgainst('However, plans are thin.')).toBe(true)
  expect(turnsAgainst('Plans are thin, however.')).toBe(false)
})

test('groups are named whatever the form of the word', () => {
  expect(groupsIn('Disabled children and their brothers are seen.')).toEqual(['disabled', 'siblings'])
  expect(groupsIn('Children with disabilities and siblings are seen.')).toEqual(['disabled', 'siblings'])
  expect(groupsIn('Supervision is regular.')).toEqual([])
})

test('what is not needed is no lack', () => {
  expect(saysNoNeed('Four in five families need no further help.')).toBe(true)
  expect(saysNoNeed('Young people no longer need a worker.')).toBe(true)
  expect(saysNoNeed('Families who need help get none.')).toBe(false)
})
