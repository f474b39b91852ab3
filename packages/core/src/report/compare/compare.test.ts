import { describe, expect, it } from 'vitest'
import { type DraftParts, draft } from '../../check/example.ts'
import { createChecker } from '../../check.ts'
import { learned } from '../../model.ts'
import type { CheckedAnswer } from '../answer.ts'
import { compareReports } from './compare.ts'

const checker = createChecker(learned)

function compared(previous: DraftParts, current: DraftParts) {
  const [then, now] = [previous, current].map(
    (parts, at) => checker.check(draft(parts), { path: at === 0 ? 'then.txt' : 'now.txt' }) as CheckedAnswer
  ) as [CheckedAnswer, CheckedAnswer]
  return compareReports(then, now, { traceModel: learned.traceModel })
}

describe('two inspections compared', () => {
  it('set each grade beside the one before, and a judgement that was split beside what it was part of', () => {
    const { grades } = compared(
      { version: '2018', grades: { 'in-care-and-care-leavers': 'requires improvement to be good' } },
      { version: '2025', grades: { leaders: 'inadequate' } }
    )
    expect(
      grades.map(({ judgement, previousJudgement, change }) => [judgement, previousJudgement, change])
    ).toEqual([
      ['leaders', 'leaders', 'lower'],
      ['help-and-protection', 'help-and-protection', 'same'],
      ['in-care', 'in-care-and-care-leavers', 'higher'],
      ['care-leavers', 'in-care-and-care-leavers', 'higher'],
      ['overall', 'overall', 'same']
    ])
  })

  it('keep a judgement that only the earlier report has', () => {
    const { grades } = compared({ version: '2025' }, { version: '2026' })
    expect(grades.at(-1)).toMatchObject({
      judgement: 'overall',
      previous: 'good',
      current: null,
      change: null,
      graded: false
    })
  })

  const items = ['The timeliness of return home interviews for children who go missing.']
  const outcome = (paragraphs: readonly string[], now: Partial<DraftParts> = {}) =>
    compared({ items }, { paragraphs: { 'help-and-protection': paragraphs }, items: null, ...now })
      .improvements[0]

  it('say that an area was addressed where the current report tells of it as a strength', () => {
    expect(
      outcome([
        '1. Children who go missing are offered timely return home interviews, which are detailed and effective.'
      ])
    ).toMatchObject({ outcome: 'addressed', sentences: [{ paragraph: 1, polarity: 'strength' }] })
  })

  it('say that it goes on where the current report tells of it as a weakness, or names it again', () => {
    expect(
      outcome([
        '1. Too many children who go missing wait too long for return home interviews, which are not timely.'
      ])
    ).toMatchObject({ outcome: 'continuing', repeated: null })
    const again = outcome(['1. Social workers visit children.'], { items })
    expect(again).toMatchObject({ outcome: 'continuing', repeated: { text: items[0]?.replace(/\.$/, '.') } })
  })

  it('say that it is not mentioned where nothing speaks of it', () => {
    expect(outcome(['1. Foster carers receive effective training.'])).toMatchObject({
      outcome: 'not mentioned',
      sentences: []
    })
  })

  it('say that it is not mentioned where half of it stands nowhere and only something near it is spoken of', () => {
    const audits = (sentence: string) =>
      compared(
        {
          items: [
            'The consistency of case file auditing and identification of learning for the organisation.'
          ]
        },
        { paragraphs: { leaders: [`1. ${sentence}`] }, items: null }
      ).improvements[0]?.outcome
    expect(audits('Staff have access to a wide range of learning and development.')).toBe('not mentioned')
    expect(audits('Case file audits are consistent, and the learning that they identify is used.')).toBe(
      'addressed'
    )
  })

  it('say why, with the telling words that the current report has or lacks', () => {
    const why = (paragraph: string, now: Partial<DraftParts> = {}) => outcome([paragraph], now)?.why
    expect(why('1. Children who go missing are offered timely return home interviews.')).toMatch(
      /^It names “[a-z]+”.*: told (more )?as a strength/
    )
    expect(why('1. Foster carers receive effective training.')).toMatch(
      /^The current report nowhere has “[a-z]+”.*, and no paragraph comes near the area\.$/
    )
    expect(why('1. Social workers visit children.', { items })).toBe(
      'The current report names it again among its areas to improve.'
    )
  })

  it('let the sentences nearest to an area weigh most', () => {
    const late = 'Return home interviews for children who go missing are too often late.'
    const prompt = 'Return home interviews for children who go missing are timely and highly effective.'
    const [weak, strong] = [
      'Foster carers wait too long for training, and its quality is poor.',
      'Foster carers are highly skilled and receive excellent, effective training.'
    ]
    expect(outcome([`1. ${late} ${strong}`])?.outcome).toBe('continuing')
    expect(outcome([`1. ${weak} ${prompt}`])?.outcome).toBe('addressed')
  })

  it('read the opening summary too', () => {
    const summary = [
      'Since the last inspection, the timeliness of return home interviews for children who go missing has improved significantly.'
    ]
    expect(outcome(['1. Foster carers receive effective training.'], { summary })).toMatchObject({
      outcome: 'addressed',
      sentences: [{ paragraph: null, judgement: null }]
    })
  })

  it('set claims of progress and decline beside the grades', () => {
    const claims = (grade: string, summary: string) =>
      compared({}, { grades: { overall: grade }, summary: [summary] }).claims.map(({ grades }) => grades)
    const better = 'Services for children in this area have improved since the last inspection.'
    expect(claims('outstanding', better)).toEqual(['with'])
    expect(claims('good', better)).toEqual(['still'])
    expect(claims('inadequate', better)).toEqual(['against'])
    expect(claims('outstanding', better.replace('improved', 'deteriorated'))).toEqual(['against'])
  })
})
