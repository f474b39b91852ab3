import { describe, expect, it } from 'vitest'
import { printable, printableJson, visible } from './printable.ts'

describe('what goes to a terminal or the log of a job', () => {
  it('shows control characters, line breaks and bidi marks as escapes', () => {
    expect(printable('a\u001b[31m\nb\r\u0007\u009b\u2028\u202e.txt')).toBe(
      'a\\x1b[31m\\nb\\r\\x07\\x9b\\u2028\\u202e.txt'
    )
    expect(visible('\ud800')).toBe('\\ud800')
  })

  it('holds no command of a log, wherever a line is broken', () => {
    for (const command of [
      '::error::x',
      ':::add-mask::x',
      '##[error]x',
      'x##vso[task.complete]',
      '###[warning]x'
    ])
      expect(printable(command)).not.toMatch(/::|##(vso)?\[/)
  })

  it('leaves words of any script, emoji and Windows paths as they are', () => {
    for (const text of ['Cymraeg ŵ', 'שלום', '👩‍🚒', 'C:\\drafts\\a.md:3:4: x'])
      expect(printable(text)).toBe(text)
  })

  it('as JSON is the same value', () => {
    const value = { 'a\u202e': 'b\u009b31m\n\u007f##[error]' }
    const json = printableJson(JSON.stringify(value, null, 2))
    expect(JSON.parse(json)).toEqual(value)
    expect(json).not.toMatch(/[\u007f-\u009f\u202e]|##\[/)
  })
})
