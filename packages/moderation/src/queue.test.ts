import { describe, expect, it } from 'vitest'
import { paragraphsBlind, withoutGrades } from './blind.ts'
import { filtered, noFilter } from './filter.ts'
import { matrixOf } from './matrix.ts'
import type { Outline, SectionOutline } from './outline.ts'
import type { PageDraft, PageGrade } from './page-data.ts'
import { peersOf, placeAmong } from './peers.ts'
import { nothingBeside, rankOf } from './rank.ts'

const labels = { good: 'good', 'requires-improvement': 'requires improvement to be good' }
const grades: PageGrade[] = [
  { id: 'good', label: 'good', rank: 2 },
  { id: 'requires-improvement', label: 'requires improvement to be good', rank: 1 }
]

const calm: SectionOutline = {
  judgement: 'care-leavers',
  short: 'care leavers',
  stated: 'good',
  reads: 'good',
  chance: 0.9,
  height: 2,
  apart: 0,
  sentences: 40,
  weaknesses: 4,
  beyond: 0,
  untaken: 0
}

function outline(part: Partial<Outline> = {}): Outline {
  return {
    path: 'a.md',
    authority: 'Thornmere',
    framework: 'ilacs-2025',
    dates: null,
    ended: null,
    lead: null,
    grades: { 'care-leavers': 'good' },
    sections: [calm],
    findings: [],
    waived: 0,
    ...part
  }
}

function draft(part: Partial<PageDraft> = {}): PageDraft {
  return { ...outline(), score: 0, reasons: [], ...part }
}

describe('the ranking', () => {
  const score = (part: Partial<Outline>) => rankOf(outline(part), nothingBeside, labels).score
  const found = (severity: 'error' | 'warning' | 'information', count = 1) => ({
    findings: [{ rule: 'acronym', severity, count }]
  })

  it('has no reason for a draft in which everything sits together', () => {
    expect(rankOf(outline(), nothingBeside, labels)).toEqual({ score: 0, reasons: [] })
  })

  it('puts an error above any number of warnings of a rule, and those above any number of advice', () => {
    expect(score(found('error'))).toBeGreaterThan(score(found('warning', 1000)))
    expect(score(found('warning'))).toBeGreaterThan(score(found('information', 1000)))
  })

  it('grows with the distance of the wording from the grade, and with how sure the reading is', () => {
    const read = (apart: number, chance: number) => score({ sections: [{ ...calm, apart, chance }] })
    expect(read(-2, 0.6)).toBeGreaterThan(read(-1, 0.9))
    expect(read(1, 0.9)).toBeGreaterThan(read(1, 0.5))
  })

  it('tells every reason in words, the heaviest first, and adds up to the score', () => {
    const { score, reasons } = rankOf(
      outline({
        ...found('warning', 3),
        sections: [{ ...calm, reads: 'requires-improvement', apart: -1, chance: 0.8, beyond: 3, untaken: 2 }]
      }),
      { reused: 2, unborneClaims: 1 },
      labels
    )
    expect(reasons.map(({ text }) => text)).toEqual([
      'care leavers is stated good and its wording reads as requires improvement to be good',
      'warning: acronym (3 times)',
      '2 long passages shared with reports of other authorities',
      '1 claim of progress or decline that the grades do not bear out',
      'care leavers has 4 weak sentences, more than nearly all sections graded good',
      'care leavers has 2 serious weaknesses that no improvement item takes up'
    ])
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 8)
  })
})

describe('the filter', () => {
  const drafts = [
    draft(),
    draft({
      authority: 'Saltmoor',
      path: 'late/b.md',
      grades: { 'care-leavers': 'requires-improvement', leaders: 'good' },
      findings: [{ rule: 'acronym', severity: 'information', count: 1 }]
    })
  ]
  const shown = (part: Partial<typeof noFilter>) => filtered(drafts, { ...noFilter, ...part })

  it('shows all where nothing is asked for', () => {
    expect(shown({})).toEqual([0, 1])
  })

  it('finds an authority or a file by a part of its name, in any case', () => {
    expect(shown({ authority: ' thorn' })).toEqual([0])
    expect(shown({ authority: 'LATE/' })).toEqual([1])
  })

  it('asks for the grade of the judgement that is named, and of any judgement where none is', () => {
    expect(shown({ grade: 'good' })).toEqual([0, 1])
    expect(shown({ grade: 'good', judgement: 'care-leavers' })).toEqual([0])
    expect(shown({ judgement: 'leaders' })).toEqual([1])
  })

  it('asks for a rule that spoke', () => {
    expect(shown({ rule: 'acronym' })).toEqual([1])
  })
})

describe('the peers of a section', () => {
  const share = (weaknesses: number, part: Partial<SectionOutline> = {}) =>
    draft({ sections: [{ ...calm, weaknesses, ...part }] })

  it('are those of its judgement and its grade; it stands behind those with fewer weaknesses', () => {
    const drafts = [share(2), share(4), share(8), share(1, { stated: 'requires-improvement' })]
    const peers = peersOf(drafts)
    expect(placeAmong({ ...calm, weaknesses: 8 }, peers)).toEqual({ share: 0.2, peers: 3, below: 2 })
  })

  it('are none for a section without a sentence', () => {
    expect(placeAmong({ ...calm, sentences: 0 }, peersOf([]))).toBeNull()
  })
})

describe('the matrix of grades', () => {
  it('counts each shown section once, by what is stated and what is read', () => {
    const drafts = [draft(), draft({ sections: [calm, { ...calm, reads: null }] })]
    const [good] = matrixOf(drafts, [0, 1], grades, '')
    expect(good?.map(({ sections }) => sections.length)).toEqual([2, 0, 1])
    expect(
      matrixOf(drafts, [0, 1], grades, 'leaders')
        .flat()
        .every(({ sections }) => sections.length === 0)
    ).toBe(true)
  })
})

describe('blind reading', () => {
  it('takes the names of grades out of the words, the longest first', () => {
    expect(
      withoutGrades('Support is Good. It Requires improvement to be good; goodwill is no grade.', grades)
    ).toBe('Support is [grade]. It [grade]; goodwill is no grade.')
  })

  it('shows the sentences in the order of the draft, by paragraph', () => {
    const sentence = (text: string, paragraph: number, line: number) => ({ text, paragraph, line, column: 1 })
    const judgement = {
      strengths: [sentence('One.', 1, 10), sentence('Four.', 2, 12)],
      weaknesses: [sentence('Two.', 1, 11)],
      neutral: [sentence('Three is good.', 2, 11)]
    }
    expect(paragraphsBlind(judgement as never, grades)).toEqual([
      { paragraph: 1, text: 'One. Two.' },
      { paragraph: 2, text: 'Three is [grade]. Four.' }
    ])
  })
})
