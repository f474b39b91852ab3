import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { describe, expect, it, test } from 'vitest'
import { placedTree, proseTree, sentenceSpans } from './prose-tree.ts'

function split(text: string): string[] {
  return sentenceSpans(proseTree(text), text).map(({ start, end }) => text.slice(start, end))
}

const prose = [
  'Visits are weekly. Plans, e.g. for school, are clear (mostly). "Good." she said. Why? No. 4 is new.',
  'One worker, Dr. Sample, rings at 5.30 p.m. each day. the next sentence begins small. 12 children wait.',
  'No stop at all',
  'Ends with space.  And then… more! ',
  'Children’s plans – 20% of them – aren’t late; see www.example.org/a_b.'
]

describe('the tree of a passage', () => {
  test.each(prose)('is that of parse-english: %s', text => {
    const parsed = new ParseEnglish().parse(text)
    expect(placedTree(proseTree(text), text)).toEqual(parsed)
  })

  it('has lines and the characters of the text in its copy for plugins', () => {
    const text = `Plans are\nclear ${'a/b'.repeat(100)} now.`
    const tree = placedTree(proseTree(text), text)
    expect(textOf(tree)).toBe(text)
    expect(tree.position).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: text.length - 9, offset: text.length }
    })
  })

  it('is empty for an empty passage', () => {
    expect(proseTree('').children).toEqual([])
  })
})

describe('sentences', () => {
  it('end with a number of one or two digits', () => {
    expect(split('Support lasts beyond 21. When plans end, help goes on.')).toEqual([
      'Support lasts beyond 21.',
      'When plans end, help goes on.'
    ])
  })

  test.each(['12. Plans are clear.', 'Leaders have two aims: 1. Plans are clear.', 'At 5. 30 it rings.'])(
    'do not end with the number of a list: %s',
    text => {
      expect(split(text)).toEqual([text])
    }
  )

  it('take a very long run for one word, whatever stands in it', () => {
    const text = `Then ${'A.b'.repeat(2_000)} is long. After it.`
    expect(split(text)).toEqual([text.slice(0, -' After it.'.length), 'After it.'])
  })

  it('of a very long passage lose no word', () => {
    const sentences = split('Each visit is on time. '.repeat(20_000))
    expect(sentences).toHaveLength(20_000)
    expect(new Set(sentences)).toEqual(new Set(['Each visit is on time.']))
  })
})
