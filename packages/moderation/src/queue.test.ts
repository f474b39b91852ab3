import { describe, expect, it } from 'vitest'
import { filtered, noFilter } from './filter.ts'
import { matrixOf } from './matrix.ts'
import type { Outline, SectionOutline } from './outline.ts'
import type { PageDraft, PageGrade } from './page-data.ts'
import { peersOf, placeAmong } from './peers.ts'
import { standardPoints } from './points.ts'
import { queueOf } from './queue-order.ts'
import { commonIn, nothingBeside, rankOf } from './rank.ts'

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
  statedChance: 0.9,
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
  return { ...outline(), beside: nothingBeside, ...part }
}

describe('the ranking', () => {
  const rank = (part: Partial<Outline>, beside = nothingBeside, common = commonIn([outline(part)])) =>
    rankOf(outline(part), beside, { labels, common })
  const score = (part: Partial<Outline>) => rank(part).score
  const message = 'MASH is never written out.'
  const found = (severity: 'error' | 'warning' | 'information', count = 1) => ({
    findings: [{ rule: 'acronym', severity, count, message }]
  })
  const read = { ...calm, reads: 'requires-improvement', apart: -1, chance: 0.7, statedChance: 0.2 }

  it('has no reason for a draft in which everything sits together', () => {
    expect(rank({})).toEqual({ score: 0, reasons: [] })
  })

  it('puts an error above any number of warnings of a rule, and those above any number of advice', () => {
    expect(score(found('error'))).toBeGreaterThan(score(found('warning', 1000)))
    expect(score(found('warning'))).toBeGreaterThan(score(found('information', 1000)))
  })

  it('counts a finding less, the more drafts have it, and an error always in full', () => {
    const batch = [found('warning'), found('warning'), {}, {}, {}].map(part => outline(part))
    const weight = (part: Partial<Outline>, of = batch) => rank(part, nothingBeside, commonIn(of)).score
    expect(weight(found('warning'))).toBeLessThan(weight(found('warning'), batch.slice(1)))
    const errors = [found('error'), found('error')].map(part => outline(part))
    expect(weight(found('error'), errors)).toBe(score(found('error')))
  })

  it('grows with the distance of the wording from the grade, and with how sure the reading is', () => {
    const sections = (apart: number, chance: number) => score({ sections: [{ ...read, apart, chance }] })
    expect(sections(-2, 0.7)).toBeGreaterThan(sections(-1, 0.7))
    expect(sections(1, 0.9)).toBeGreaterThan(sections(1, 0.5))
  })

  it('says that the wording reads as another grade only where that one is likelier than the stated one', () => {
    expect(rank({ sections: [read] }).reasons).toHaveLength(1)
    expect(rank({ sections: [{ ...read, chance: 0.3, statedChance: 0.5 }] }).reasons).toEqual([])
  })

  it('tells every reason in a sentence that leads to its place, the heaviest first, and adds up to the score', () => {
    const { score, reasons } = rank(
      { ...found('warning', 3), sections: [{ ...read, beyond: 3, untaken: 2 }] },
      { reused: 2, unborneClaims: 1 }
    )
    expect(reasons.map(({ text, rule, section }) => [text, rule ?? section])).toEqual(
      expect.arrayContaining([
        [
          'The section on care leavers is graded good, and its wording reads more like requires improvement to be good.',
          0
        ],
        ['MASH is never written out. 2 more like it.', 'acronym'],
        ['2 long passages stand in a report on another authority too.', null],
        [
          '1 sentence claims progress or decline since the inspection before, and the grade went the other way.',
          null
        ],
        [
          '4 sentences of 40 on care leavers tell of a weakness, more than in nearly all sections graded good.',
          0
        ],
        ['No improvement item takes up 2 serious weaknesses in the section on care leavers.', 0]
      ])
    )
    const weights = reasons.map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(score, 8)
  })
})

describe('the queue', () => {
  const warned = { findings: [{ rule: 'acronym', severity: 'warning' as const, count: 1, message: 'One.' }] }
  const untaken = { sections: [{ ...calm, untaken: 1 }] }

  it('orders drafts by their points and then by their paths', () => {
    const drafts = [draft({ path: 'b.md' }), draft({ path: 'a.md' }), draft({ path: 'c.md', ...warned })]
    expect(queueOf(drafts, labels)).toMatchObject({ order: [2, 1, 0], places: [3, 2, 1] })
  })

  it('is ordered anew under other points', () => {
    const drafts = [draft(warned), draft({ path: 'b.md', ...untaken })]
    expect(queueOf(drafts, labels).order).toEqual([0, 1])
    expect(queueOf(drafts, labels, { ...standardPoints, untaken: 50 }).order).toEqual([1, 0])
    expect(queueOf(drafts, labels, { ...standardPoints, warning: 0 }).ranked[0]?.reasons).toEqual([])
  })
})

describe('the filter', () => {
  const drafts = [
    draft(),
    draft({
      authority: 'Saltmoor',
      path: 'late/b.md',
      grades: { 'care-leavers': 'requires-improvement', leaders: 'good' },
      findings: [{ rule: 'acronym', severity: 'information', count: 1, message: 'One.' }]
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

  it('keeps the order that is given', () => {
    expect(filtered(drafts, noFilter, [1, 0])).toEqual([1, 0])
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
