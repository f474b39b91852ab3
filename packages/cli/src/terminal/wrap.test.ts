import { describe, expect, it } from 'vitest'
import { columnsOf, wrapAt } from './wrap.ts'

describe('the width of what is printed', () => {
  it('is that of the window, and a hundred columns where it is wider, unknown, or a file is written', () => {
    expect(columnsOf({}, { outColumns: 80 })).toBe(80)
    expect(columnsOf({}, { outColumns: 240 })).toBe(100)
    expect(columnsOf({}, {})).toBe(100)
    expect(columnsOf({ output: 'a.txt' }, { outColumns: 80 })).toBe(100)
  })

  it('is never less than a word and its place need', () => {
    expect(columnsOf({}, { outColumns: 1 })).toBe(30)
  })
})

describe('words broken into lines', () => {
  const wrap = wrapAt(12)

  it('keep to the width, with what stands before the first line and before the others', () => {
    expect(wrap('Plans are often late', '- ', '  ')).toBe('- Plans are\n  often late')
  })

  it('leave a longer word whole on a line of its own', () => {
    expect(wrap('an extraordinarily long one')).toBe('an\nextraordinarily\nlong one')
  })
})
