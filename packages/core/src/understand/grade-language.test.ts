import { describe, expect, it } from 'vitest'
import packed from '../../model/sections.json' with { type: 'json' }
import type { Sentence } from './facts.ts'
import { gradeLanguage } from './grade-language.ts'
import { type PackedGradeModel, packNumbers, unpackGradeModel, unpackNumbers } from './grade-model.ts'
import { Memory } from './memory.ts'

const model = unpackGradeModel(packed as unknown as PackedGradeModel)
const grades = ['inadequate', 'requires-improvement', 'good', 'outstanding']
const neutral = { polarity: 'neutral' }
const section = (texts: readonly string[], stated = 'good') => ({
  stated,
  sentences: texts.map(text => ({ text, wording: neutral }) as Sentence)
})
const strong = [
  'Children thrive because highly skilled workers know them exceptionally well.',
  'Plans are detailed, and progress is rapid and sustained.',
  'Leaders are relentless in making lives better for every child.',
  'Families benefit from excellent direct work that is creative and sensitive.'
]
const weak = [
  'Too many children wait too long in situations of unassessed risk.',
  'Managers do not challenge drift, and supervision is poor.',
  'There is a lack of oversight, so harm is not recognised.',
  'Plans are weak and visits are not regular.'
]
const twice = (texts: readonly string[]) => [...texts, ...texts.map(text => `In one area, ${text}`), ...texts]

describe('the grade that wording reads as', () => {
  it('is high for praise and low for serious failure', () => {
    const [high, low] = [strong, weak].map(
      texts => gradeLanguage([section(twice(texts))], grades, model, new Memory())[0]
    )
    expect(grades.indexOf(high?.grade ?? '')).toBeGreaterThanOrEqual(2)
    expect(grades.indexOf(low?.grade ?? '')).toBeLessThanOrEqual(1)
    expect(Object.values(high?.probabilities ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  })

  it('does not change when only grade words change', () => {
    const read = (word: string) =>
      gradeLanguage([section([...twice(strong), `Care is ${word}.`])], grades, model, new Memory())[0]
        ?.probabilities
    expect(read('outstanding')).toEqual(read('inadequate'))
  })

  it('names the sentences that speak against the stated grade', () => {
    const [read] = gradeLanguage(
      [section([...twice(strong), weak[0] as string], 'outstanding')],
      grades,
      model,
      new Memory()
    )
    expect(read?.against[0]?.text).toBe(weak[0])
  })

  it('is not given for a short section or another scale, and the reason is', () => {
    const [short] = gradeLanguage([section(strong)], grades, model, new Memory())
    expect(short).toMatchObject({ grade: null, reasonOfAbstention: expect.stringContaining('fewer than') })
    const [other] = gradeLanguage([section(twice(strong))], ['poor', 'fine'], model, new Memory())
    expect(other).toMatchObject({ grade: null, reasonOfAbstention: expect.stringContaining('other grades') })
  })

  it('does not depend on what the memory holds', () => {
    const memory = new Memory(4)
    gradeLanguage([section(twice(weak))], grades, model, memory)
    const again = gradeLanguage([section(twice(strong))], grades, model, memory)
    expect(again).toEqual(gradeLanguage([section(twice(strong))], grades, model, new Memory()))
  })
})

describe('packed numbers', () => {
  it.each([[[]], [[1]], [[1, -1]], [[0.5, -0.25, 1]], [[3, 2, 1, -3]]])('come back near to %j', values => {
    const back = unpackNumbers(packNumbers(values))
    expect(back.length).toBe(values.length)
    values.forEach((value, i) => {
      expect(back[i]).toBeCloseTo(value, 1)
    })
  })
})
