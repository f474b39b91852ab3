import { describe, expect, it } from 'vitest'
import { around } from './around.ts'

function of(text: string, words: string) {
  const start = text.indexOf(words)
  return around(text, start, start + words.length)
}

describe('the sentences around a passage', () => {
  it('are those of its own paragraph', () => {
    expect(of('Before it.\n\nOne. Here it\nis. Two.\n\nBehind it.', 'Here it\nis.')).toEqual({
      before: 'One.',
      after: 'Two.'
    })
  })

  it('begin and end with whole sentences where the paragraph is long', () => {
    const long = 'Children are seen alone and often. '.repeat(30)
    const { before, after } = of(`${long}HERE. ${long}`, 'HERE.')
    for (const side of [before, after]) {
      expect(side.length).toBeLessThan(400)
      expect(side).toMatch(/^Children are seen .*often\.$/)
    }
  })

  it('are the rest of its row in a table', () => {
    expect(of('Judgement\tGrade\nLeaders\tGood\nOverall\tGood', 'Leaders')).toEqual({
      before: '',
      after: 'Good'
    })
    expect(of('| Leaders | Good |\n| Overall | Good |\n', 'Good').before).toBe('| Leaders |')
  })

  it('are none where the passage is its whole paragraph', () => {
    expect(of('A\n\nHERE.\n\nB', 'HERE.')).toEqual({ before: '', after: '' })
  })
})
