import { expect, test } from 'vitest'
import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import { draft } from '../../check/example.ts'
import { createChecker } from '../../check.ts'
import type { Wording } from '../facts.ts'
import { argumentsOn } from './arguments.ts'

/** Stands in for the learned weights: what the words below are meant to say. */
function wording({ text }: SentenceAnalysis): Wording {
  const weak = /\bnot\b|weak|too many/i.test(text)
  const grave = /at risk of harm/.test(text)
  return {
    polarity: weak ? 'weakness' : 'strength',
    probabilities: weak ? [0, 1, 0, 0] : [1, 0, 0, 0],
    level: grave ? 3 : 1,
    serious: 0,
    grave: grave ? 0.9 : 0,
    impact: /helps children/.test(text)
  }
}

/** The sentences for and against a grade, of a help-and-protection section that says them in this order. */
function argue(sentences: readonly string[], grade: string) {
  const paragraphs = { 'help-and-protection': [`1. ${sentences.join(' ')}`] }
  const answer = createChecker({ wording }).check(draft({ paragraphs }), { path: 'draft.txt' })
  const [section] = answer.checked ? answer.facts.sections : []
  if (!answer.checked || section === undefined) throw new Error('it was not checked')
  const { for: speaking, against, pull } = argumentsOn(section, grade, answer.framework)
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text)
  return { for: texts(speaking), against: texts(against), pull }
}

const late = 'Visits to children are not made regularly enough.'
const grave = 'Too many children were left at risk of harm because referrals about neglect were not read.'
const praise = 'Workers know families exceptionally well and stay with them for years.'
const effect = 'Skilled direct work helps children to feel safe and to make good progress at school.'

test('weaknesses argue against a high grade and for a low one, whatever is not read from so short a section', () => {
  expect(argue([praise, late], 'outstanding')).toEqual({ for: [praise], against: [late], pull: 'lower' })
  expect(argue([praise, late], 'inadequate')).toEqual({ for: [late], against: [praise], pull: 'higher' })
})

test('a weakness that leaves children unsafe comes before one that does not', () => {
  expect(argue([late, grave], 'good').against).toEqual([grave, late])
})

test('a strength that says what it does for children comes before one that does not', () => {
  expect(argue([praise, effect], 'good').for).toEqual([effect, praise])
})

test.each(['This is not good enough for children who wait.', 'They do not receive the help that they need.'])(
  '“%s” leans on the sentence before it and comes after one that stands alone',
  leaning => {
    expect(argue([leaning, late], 'good').against).toEqual([late, leaning])
  }
)

test.each(['Most plans are weak and are not updated.', 'These plans are weak and are not updated.'])(
  '“%s” stands alone, and the order of the draft is kept',
  standing => {
    expect(argue([standing, late], 'good').against).toEqual([standing, late])
  }
)
