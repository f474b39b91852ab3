import { describe, expect, it, test } from 'vitest'
import { Matcher } from './matcher.ts'
import { compileTerm, generateVocabularies } from './vocabularies/compile.ts'
import { winkWords } from './wink/wink.ts'

function found(term: string, text: string): string[] {
  const matcher = new Matcher({ term: compileTerm(term, 'test').join('\n') })
  const words = winkWords(text)
  return matcher.hits(words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end))
}

describe('a term', () => {
  test.each([
    ['child', 'The children and a child play.', ['children', 'child']],
    ['children', 'The children and a child play.', ['children']],
    ['=leave', 'They leave; she left.', ['leave']],
    ['leave', 'They leave; she was left.', ['leave', 'left']],
    ['leave/VERB', 'They leave after a long leave.', ['leave']],
    ['small|tiny number', 'A small number and tiny numbers.', ['small number', 'tiny numbers']],
    ['(very) small number', 'A very small number.', ['very small number']],
    [
      'lack ..2 support',
      'They lack good early support, and lack of any of the support.',
      ['lack good early support']
    ],
    ['lack ..2 support', 'They lack homes, support and care.', []],
    ['decision-making', 'Decision-making is slow.', ['Decision-making']],
    ["don't know", 'They don’t know.', ['don’t know']],
    ['organisation', 'Organisations differ.', ['Organisations']]
  ])('%s in "%s"', (term, text, expected) => {
    expect(found(term, text)).toEqual(expected)
  })
})

it('gives the longest of one entry and every entry at a place', () => {
  const matcher = new Matcher({ a: 'small\nsmall number', b: 'small' })
  expect(matcher.hits(winkWords('A small number.'))).toEqual(
    [
      { id: 'b', from: 1, to: 2 },
      { id: 'a', from: 1, to: 3 }
    ].sort((x, y) => (x.id < y.id ? -1 : 1))
  )
})

describe('a vocabulary file', () => {
  const file = (text: string) => () => generateVocabularies({ sample: text })

  it('becomes a line for each entry', () => {
    expect(file('- { id: people.children, why: they matter, terms: [child, young person] }')()).toContain(
      "  'people.children': 'child\\nyoung person'\n"
    )
  })

  test.each([
    ['- { id: a, terms: [child] }', 'sample: entry 1 (a): the reason, why, is missing'],
    ['- { why: b, terms: [child] }', 'sample: entry 1: an id of small letters is expected'],
    ['- { id: a, why: b, terms: [] }', 'sample: entry 1 (a): terms, a list of texts, is expected'],
    ['- { id: a, why: b, terms: [x] }\n- { id: a, why: b, terms: [y] }', 'sample: a stands twice'],
    ['- { id: a, why: b, terms: ["(very)"] }', 'sample: a: "(very)": a term without a word'],
    ['id: a', 'sample: a list of entries is expected']
  ])('that holds %s is refused', (text, message) => {
    expect(file(text)).toThrow(message)
  })
})
