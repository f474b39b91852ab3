import { describe, expect, it } from 'vitest'
import { frameworkById, frameworks } from './index.ts'
import { gradesByName, matchGrade, matchJudgement } from './match.ts'

const match = (words: string) => matchJudgement(frameworks, words)

describe('matchJudgement', () => {
  it('finds every title, variant and misprint of every framework', () => {
    for (const framework of frameworks) {
      for (const judgement of framework.judgements) {
        for (const title of [judgement.title, ...judgement.variants]) {
          expect(match(title.toUpperCase())).toEqual({
            judgement: judgement.id,
            misnamed: false,
            by: 'title'
          })
        }
        for (const title of judgement.misprints) {
          expect(match(title)).toEqual({ judgement: judgement.id, misnamed: true, by: 'misprint' })
        }
      }
    }
  })

  it('forgives case, spaces, a leading number and "The", and the final stop', () => {
    expect(match('  overall\u00a0 Effectiveness. ')).toMatchObject({ judgement: 'overall', misnamed: false })
    expect(match('2.1 Adoption performance')).toMatchObject({ judgement: 'adoption', misnamed: false })
  })

  it('takes a title with a word missing or misspelt as misnamed', () => {
    expect(match('Overal effectiveness')).toMatchObject({ judgement: 'overall', by: 'near' })
    expect(match('The experience and progress of children in care')).toMatchObject({
      judgement: 'in-care',
      misnamed: true
    })
    expect(match('The impact of leaders on social work with children and families')).toMatchObject({
      judgement: 'leaders',
      misnamed: true
    })
  })

  it('is null when the words could be two judgements or are none', () => {
    expect(match('The experiences and progress of children in care leavers')).toBeNull()
    expect(match('What needs to improve')).toBeNull()
    expect(match('')).toBeNull()
    expect(match('overall '.repeat(10_000))).toBeNull()
  })
})

describe('matchGrade', () => {
  const framework = frameworkById('ilacs-2025')
  if (framework === undefined) throw new Error('ilacs-2025 is missing')
  const grades = gradesByName([framework])

  it('knows the label and every variant', () => {
    expect(matchGrade(grades, 'requires improvement to be good.')).toBe('requires-improvement')
    expect(matchGrade(grades, 'Require  improvement')).toBe('requires-improvement')
    expect(matchGrade(grades, 'OUTSTANDING')).toBe('outstanding')
  })

  it('is null for other words', () => {
    expect(matchGrade(grades, 'fairly good')).toBeNull()
  })
})
