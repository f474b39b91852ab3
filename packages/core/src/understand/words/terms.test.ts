import { describe, expect, it } from 'vitest'
import type { Framework } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { termFinder } from './terms.ts'

const framework = frameworks.find(({ id }) => id === 'ilacs-2025') as Framework
const find = termFinder(framework)
const uses = (text: string) =>
  find(text).map(({ preferred, instead, start, end }) => [text.slice(start, end), preferred, instead])

describe('terms of a sentence', () => {
  it('are the preferred name and its others', () => {
    expect(uses('Few children in care move; some looked after children do.')).toEqual([
      ['children in care', 'children in care', false],
      ['looked after children', 'children in care', true]
    ])
  })

  it('may open the sentence', () => {
    expect(uses('Looked-after children sing.')).toEqual([['Looked-after children', 'children in care', true]])
  })

  it('are not part of the name of a post, team or meeting', () => {
    expect(uses('The looked after children nurse sings at the children in care council.')).toEqual([])
  })

  it.each([
    'There is a looked after children and care leavers’ forum.',
    'The children looked after and care leavers strategy is new.',
    'A looked after children’ psychologist helps.',
    'The looked after children mental health team sings.',
    'They run a service for children looked after.'
  ])('are not part of a longer name: %s', text => {
    expect(uses(text)).toEqual([])
  })

  it('are found where the words beside them name nothing', () => {
    expect(uses('Services for looked after children lead the way.')).toHaveLength(1)
    expect(uses('Looked after children and care leavers sing.')).toHaveLength(1)
  })

  it('are not part of a name in capitals', () => {
    expect(uses('They visit the Wellbeing Centre.')).toEqual([])
  })

  it('are none in a framework that has none', () => {
    expect(termFinder({ ...framework, terminology: [] })('Looked after children sing.')).toEqual([])
  })
})
