import { expect, test } from 'vitest'
import { Analyses } from '../../analyse/analyse.ts'
import { gradeWeights } from '../sections/grade-weights.ts'
import { RowFinder } from '../sections/section-words.ts'
import { readWording } from './wording.ts'

test('what the reader of wordings has collected gives the grade model the words that it would find itself', () => {
  const { words } = gradeWeights()
  const alone = new RowFinder(words)
  const beside = new RowFinder(words, readWording.collected)
  const analyses = new Analyses()
  for (const text of [
    'Children who go missing are not always offered timely return home interviews.',
    'Leaders know their services well, but plans for care leavers remain too brief.',
    ''
  ]) {
    const sentence = analyses.sentence(text)
    const wording = readWording(sentence)
    expect([...beside.rowsOf(sentence)]).toEqual([...alone.rowsOf(sentence)])
    expect(readWording(sentence)).toEqual(wording)
  }
})
