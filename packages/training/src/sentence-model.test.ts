import { expect, test } from 'vitest'
import { chooseCuts } from './sentence-cuts.ts'
import { type Lesson, trainSentenceModel } from './sentence-model.ts'

const places = ['exampleshire', 'barnford', 'otherham', 'thornmere']
const things = ['plans', 'visits', 'records', 'reviews', 'meetings', 'checks']
const praise = ['timely', 'clear', 'thorough', 'careful']
const blame = ['late', 'vague', 'missing', 'weak']

/** Original sentences, each saying one thing of one subject. */
function lessons(): Lesson[] {
  return places.flatMap(place =>
    things.flatMap(thing =>
      [...praise, ...blame].map(word => ({
        report: `${place}-2025-03-11`,
        text: `In this team ${thing} for children are ${word}.`,
        polarity: praise.includes(word) ? 'strength' : 'weakness',
        level: praise.includes(word) ? 1 : 2,
        impact: thing === 'visits'
      }))
    )
  )
}

test('the same lessons give the same bytes', () => {
  const [first, second] = [trainSentenceModel(lessons()), trainSentenceModel(lessons())]
  expect(JSON.stringify(first.scores)).toBe(JSON.stringify(second.scores))
})

test('what was learned is told apart in sentences that were not', () => {
  const { read } = trainSentenceModel(lessons())
  const [strength, weakness] = read('Our plans are thorough.')
  expect(strength).toBeGreaterThan(weakness)
  const [lessStrength, moreWeakness] = read('Our plans are vague.')
  expect(moreWeakness).toBeGreaterThan(lessStrength)
})

test('a threshold is placed between the sentences that say a thing and those that do not', () => {
  const row = lessons()[0] as Lesson
  const scored = [-4, -3, -2, 2, 3, 4].map(score => ({
    row: { ...row, impact: score > 0 },
    scores: [5, 0, 0, 0, 0, 0, 0, score, 0] as const
  }))
  const [, , , impact] = chooseCuts(scored).thresholds
  expect(impact).toBeGreaterThan(1 / (1 + Math.exp(2)))
  expect(impact).toBeLessThan(1 / (1 + Math.exp(-2)))
})
