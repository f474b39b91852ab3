import { describe, expect, it } from 'vitest'
import type { Framework } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { subjectReader } from './subjects.ts'

const subjectOf = subjectReader(frameworks.find(({ id }) => id === 'ilacs-2025') as Framework)

describe('the subject of a claim', () => {
  it.each([
    ['Services for care leavers', 'care-leavers'],
    ['The quality of support for children in care', 'in-care'],
    ['Overall, services for children in need of help and protection', 'help-and-protection'],
    ['Leadership in Exampleshire', 'leaders'],
    ['The impact of leaders on social work practice with children and families', 'leaders'],
    ['Children’s services'.replace('’', "'"), 'overall'],
    ["Exampleshire's children's services", 'overall'],
    ['Overall effectiveness', 'overall']
  ])('is a judgement: %s', (words, judgement) => expect(subjectOf(words)).toBe(judgement))

  it.each([
    'The support for care leavers who are parents',
    'Housing for care leavers',
    'Some children in care',
    'The weather',
    ''
  ])('is none when it names an aspect or something else: %s', words => expect(subjectOf(words)).toBeNull())

  it('is none when the words go on and on', () => {
    expect(subjectOf(`services for ${'children in care and '.repeat(400)}care leavers`)).toBeNull()
  })
})
