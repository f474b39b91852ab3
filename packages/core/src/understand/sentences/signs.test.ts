import { expect, test } from 'vitest'
import { tokensOf } from '../words/tokens.ts'
import { WordForms } from '../words/word-forms.ts'
import { isFault, isPlainPraise, isRelief, signCodes, signsOf } from './signs.ts'

function read(text: string): string[] {
  return signsOf(tokensOf(text, new WordForms())).flatMap(({ code }) => {
    if (code === signCodes.contrast) return ['contrast']
    if (isPlainPraise(code)) return ['praise']
    if (isFault(code)) return ['fault']
    return isRelief(code) ? ['relief'] : []
  })
}

test.each([
  ['Visits are timely.', ['praise']],
  ['Visits are not timely.', ['fault']],
  ['Visits are less timely.', ['fault']],
  ['Visits are late.', ['fault']],
  ['Managers tackle delay.', ['relief']],
  ['There is no delay.', ['relief']],
  ['Visits are timely, but records are vague.', ['praise', 'contrast', 'fault']],
  ['When records are vague, managers ask.', []],
  ['Managers meet to make records clear.', []],
  ['Visits untimely.', ['fault']],
  ['The panel sits on Monday.', []]
])('%s', (text, signs) => {
  expect(read(text)).toEqual(signs)
})
