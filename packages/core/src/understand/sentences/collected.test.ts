import { expect, test } from 'vitest'
import { gradeWeights } from '../sections/grade-weights.ts'
import { RowFinder } from '../sections/section-words.ts'
import { readWording } from './wording.ts'

test('what the reader of wordings has collected gives the grade model the words that it would find itself', () => {
  const { words } = gradeWeights()
  const alone = new RowFinder(words)
  const beside = new RowFinder(words, readWording.collected)
  for (const text of [
    'Children who go missing are not always offered timely return home interviews.',
    'Leaders know their services well, but plans for care leavers remain too brief.',
    ''
  ]) {
    const wording = readWording(text)
    expect([...beside.rowsOf(text)]).toEqual([...alone.rowsOf(text)])
    expect(readWording(text)).toEqual(wording)
  }
})
