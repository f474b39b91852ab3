import { describe, expect, it } from 'vitest'
import type { Topic } from '../../frameworks/framework.ts'
import { frameworkById } from '../../frameworks/index.ts'
import { Memory } from '../../memory/memory.ts'
import { appliesIn, topicMatcher, topicsOf } from './topics.ts'

const topic = (id: string, terms: string[], years: { from?: number; to?: number } = {}): Topic => ({
  id,
  label: id,
  generic: false,
  terms,
  references: [],
  share: {},
  from: years.from ?? null,
  to: years.to ?? null
})

describe('topicMatcher', () => {
  const match = topicMatcher([
    topic('lifeguards', ['lifeguard*', 'pool attendant']),
    topic('water', ['water quality', 'chlorin*', "swimmers' water"]),
    topic('ages', ['16 and 17*'])
  ])

  it('finds words and word beginnings, in the order of the topics', () => {
    expect(match('Chlorine is measured by lifeguards.')).toEqual(['lifeguards', 'water'])
  })

  it('takes a word without a star as the whole word', () => {
    expect(match('The pool attendants left.')).toEqual([])
    expect(match('The pool attendant left.')).toEqual(['lifeguards'])
  })

  it('never begins inside a word', () => {
    expect(match('Nonlifeguard staff, unchlorinated pools.')).toEqual([])
  })

  it('reads hyphens as spaces and curly apostrophes as straight ones', () => {
    expect(match('16- and 17-year-olds know the swimmers’ water.')).toEqual(['water', 'ages'])
  })

  it('finds a term that begins inside another that fails', () => {
    expect(match('water water quality')).toEqual(['water'])
  })
})

describe('topicsOf', () => {
  it('reads a sentence by the topics of the built-in framework', () => {
    const judgement = frameworkById('ilacs-2025')?.judgements.find(({ id }) => id === 'care-leavers')
    if (judgement === undefined) throw new Error('care-leavers is missing')
    const found = topicsOf('Pathway plans for those in prison are thin.', judgement, new Memory())
    expect(found).toContain('pathway-plans')
    expect(found).toContain('custody')
  })
})

describe('appliesIn', () => {
  it('holds for the years of the topic, ends included', () => {
    const dated = topic('reform', [], { from: 2024, to: 2026 })
    expect([2023, 2024, 2026, 2027].map(year => appliesIn(dated, year))).toEqual([false, true, true, false])
    expect(appliesIn(dated, null)).toBe(true)
  })
})
