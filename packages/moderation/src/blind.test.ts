import { describe, expect, it } from 'vitest'
import { blinded, namesIn, paragraphsOf, withoutGrades } from './blind.ts'

const grades = [
  { id: 'good', label: 'good' },
  { id: 'requires-improvement', label: 'requires improvement to be good' }
]

function hidden(text: string, authority: string | null = 'Thornmere City Council'): string {
  return blinded(text, { grades, authority, names: namesIn([text]) })
}

describe('blind reading', () => {
  it('takes the names of grades out of the words, the longest first', () => {
    expect(
      withoutGrades('Support is Good. It Requires improvement to be good; goodwill is no grade.', grades)
    ).toBe('Support is [grade]. It [grade]; goodwill is no grade.')
  })

  it('takes the authority out, in full, in short, in capitals and by its initials', () => {
    expect(hidden('Thornmere City Council knows. In Thornmere, THORNMERE’s children are seen.')).toBe(
      '[authority] knows. In [authority], [authority]’s children are seen.'
    )
    expect(hidden('The NWF strategy of North West Fenland holds.', 'North West Fenland')).toBe(
      'The [authority] strategy of [authority] holds.'
    )
  })

  it('takes dates and years out', () => {
    expect(
      hidden('Since the inspection in May 2021 and on 3 March 2024, and in 2019/20, it may be late.')
    ).toBe('Since the inspection in [date] and on [date], and in [date], it may be late.')
  })

  it('takes names of people, places and services out, also where they begin a sentence', () => {
    expect(hidden('Children in Saltmoor meet Jo Harrow at the Willow Bank centre. Harrow listens.')).toBe(
      'Children in [name] meet [name] at the [name] centre. [name] listens.'
    )
  })

  it('leaves acronyms and the terms of the field, and words that are also written small', () => {
    const text =
      'The MASH works with the Virtual School and Ofsted on Pathway Plans. Plans are read by managers.'
    expect(hidden(text)).toBe(text)
  })

  it('shows the sentences in the order of the draft, by paragraph', () => {
    const sentence = (text: string, paragraph: number | null, line: number) => ({
      text,
      paragraph,
      line,
      column: 1
    })
    const judgement = {
      strengths: [sentence('One.', 1, 10), sentence('Four.', 2, 12)],
      weaknesses: [sentence('Two.', 1, 11), sentence('Five goes on.', null, 20)],
      neutral: [sentence('Three.', 2, 11), sentence('Here too.', null, 21), sentence('Six.', null, 23)]
    }
    expect(paragraphsOf(judgement as never)).toEqual([
      { paragraph: 1, text: 'One. Two.' },
      { paragraph: 2, text: 'Three. Four.' },
      { paragraph: null, text: 'Five goes on. Here too.' },
      { paragraph: null, text: 'Six.' }
    ])
  })
})
