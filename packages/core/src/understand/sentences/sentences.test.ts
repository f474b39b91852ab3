import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

function parsed(text: string): string[] {
  return new ParseEnglish()
    .parse(text)
    .children.flatMap(child => (child.type === 'ParagraphNode' ? child.children : []))
    .filter(child => child.type === 'SentenceNode')
    .map(textOf)
}

describe('splitSentences', () => {
  it.each([
    'Visits are weekly. Plans, e.g. for school, are clear (mostly). "Good." she said. Why? No. 4 is new.',
    'One worker, Dr. Sample, rings at 5.30 p.m. each day. the next sentence begins small. 12 children wait.',
    'No stop at all',
    'Ends with space.  And then… more! '
  ])('splits as the parser does: %s', text => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parsed(text))
  })

  it('takes a very long run for one word, whatever stands in it', () => {
    const text = `Then ${'A.b'.repeat(2_000)} is long. After it.`
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
    expect(sentences).toEqual([text.slice(0, -' After it.'.length), 'After it.'])
  })

  it('splits a very long passage in parts and loses no word', () => {
    const text = 'Each visit is on time. '.repeat(20_000)
    const spans = splitSentences(text)
    expect(spans).toHaveLength(20_000)
    expect(spans.every(({ start, end }) => text.slice(start, end) === 'Each visit is on time.')).toBe(true)
  })
})
