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

  it('are not part of a name in capitals', () => {
    expect(uses('They visit the Wellbeing Centre.')).toEqual([])
  })

  it('are none in a framework that has none', () => {
    expect(termFinder({ ...framework, terminology: [] })('Looked after children sing.')).toEqual([])
  })
})
