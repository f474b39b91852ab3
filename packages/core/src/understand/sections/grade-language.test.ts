import { describe, expect, it } from 'vitest'
import packed from '../../../model/sections.json' with { type: 'json' }
import { Analyses } from '../../analyse/analyse.ts'
import { Memory } from '../../memory/memory.ts'
import type { Sentence } from '../sentence-facts.ts'
import { gradeLanguage, tellingWords } from './grade-language.ts'
import { type PackedGradeModel, unpackGradeModel } from './grade-model.ts'
import { RowFinder } from './section-words.ts'

const model = unpackGradeModel(packed as unknown as PackedGradeModel)
const grades = ['inadequate', 'requires-improvement', 'good', 'outstanding']
const neutral = { polarity: 'neutral' }
const analyses = new Analyses()
const section = (texts: readonly string[]) => ({
  sentences: texts.map(text => ({ text, analysis: analyses.sentence(text), wording: neutral }) as Sentence)
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
const items = ['The timeliness of visits.', 'The quality of plans.']
const twice = (texts: readonly string[]) => [...texts, ...texts.map(text => `In one area, ${text}`), ...texts]

describe('the grade that wording reads as', () => {
  it('is high for praise and low for serious failure', () => {
    const [high, low] = [strong, weak].map(
      texts => gradeLanguage([section(twice(texts))], [], grades, model, new Memory())[0]
    )
    expect(grades.indexOf(high?.grade ?? '')).toBeGreaterThanOrEqual(2)
    expect(grades.indexOf(low?.grade ?? '')).toBeLessThanOrEqual(1)
    expect(Object.values(high?.probabilities ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  })

  it('does not change when only grade words change', () => {
    const read = (word: string) =>
      gradeLanguage([section([...twice(strong), `Care is ${word}.`])], [], grades, model, new Memory())[0]
        ?.probabilities
    expect(read('outstanding')).toEqual(read('inadequate'))
  })

  it('ranks every sentence', () => {
    const [read] = gradeLanguage(
      [section([...twice(strong), weak[0] as string])],
      [],
      grades,
      model,
      new Memory()
    )
    expect(read?.fromHighest).toHaveLength(twice(strong).length + 1)
    expect(read?.fromHighest.at(-1)?.text).toBe(weak[0])
  })

  it('is not given for a short section or another scale, and the reason is', () => {
    const [short] = gradeLanguage([section(strong)], [], grades, model, new Memory())
    expect(short).toMatchObject({ grade: null, reasonOfAbstention: expect.stringContaining('fewer than') })
    const [other] = gradeLanguage([section(twice(strong))], [], ['poor', 'fine'], model, new Memory())
    expect(other).toMatchObject({ grade: null, reasonOfAbstention: expect.stringContaining('other grades') })
  })

  it('does not depend on what the memory holds', () => {
    const memory = new Memory(4)
    gradeLanguage([section(twice(weak))], items, grades, model, memory)
    const again = gradeLanguage([section(twice(strong))], items, grades, model, memory)
    expect(again).toEqual(gradeLanguage([section(twice(strong))], items, grades, model, new Memory()))
  })
})

describe('the rest of the report', () => {
  const heights = (sections: readonly (readonly string[])[], listed: readonly string[]) =>
    gradeLanguage(
      sections.map(texts => section(texts)),
      listed,
      grades,
      model,
      new Memory()
    ).map(({ probabilities }) =>
      grades.reduce((sum, grade, rank) => sum + rank * (probabilities[grade] ?? 0), 0)
    )
  const middling = [...twice(strong), ...weak, ...weak.map(text => `At times, ${text}`)]

  it('lowers a section when much is listed as needing to improve', () => {
    const many = Array.from({ length: 12 }, (_, i) => `The quality of plans and visits for team ${i}.`)
    const [beside] = heights([middling], many)
    const [without] = heights([middling], items)
    expect(beside).toBeLessThan(without as number)
  })

  it('counts less than the wording of the section itself', () => {
    const listed = [...items, 'The regularity of supervision.']
    const [own] = heights([twice(strong), twice(weak)], listed)
    const [other] = heights([twice(weak), twice(strong)], listed)
    expect((own as number) - (other as number)).toBeGreaterThan(1)
  })

  it('reads as average where nothing is listed', () => {
    const [none] = heights([middling], [])
    const listed = [1, 20].map(
      count => heights([middling], new Array(count).fill('The quality of plans.'))[0] as number
    )
    expect(none).toBeGreaterThan(Math.min(...listed))
    expect(none).toBeLessThan(Math.max(...listed))
  })
})

describe('telling words', () => {
  it('are printed words of the sentence, the most telling first', () => {
    const text = 'Too many children wait too long in situations of unassessed risk.'
    const told = tellingWords(analyses.sentence(text), model)
    expect(told.length).toBe(6)
    for (const { words } of told) expect(text).toContain(words)
    expect(told[0]?.weight).toBeLessThan(0)
  })
})

describe('the shipped weights', () => {
  it('are refused when they are of another version or cut short', () => {
    const good = packed as unknown as PackedGradeModel
    expect(() => unpackGradeModel({ ...good, version: 1 } as unknown as PackedGradeModel)).toThrow(
      'pnpm train'
    )
    expect(() => unpackGradeModel({ ...good, words: { ...good.words, weights: 'AAAA' } })).toThrow()
  })

  it('know most words of a sentence: the features are those that they were made with', () => {
    const text = 'Children benefit from stable relationships with social workers who know them well.'
    expect(new RowFinder(model.words).rowsOf(analyses.sentence(text)).length).toBeGreaterThan(30)
  })
})
