import { expect, test } from 'vitest'
import { formatBaseline, parseBaseline } from './baseline.ts'

test('a baseline is read back as it was written, sorted and without repeats', () => {
  const one = { rule: 'acronym', fingerprint: 'aaaaaaaaaaaaaaaa' }
  const text = formatBaseline(
    new Map([
      ['z.md', [{ rule: 'terminology', fingerprint: 'bbbbbbbbbbbbbbbb' }, one, one]],
      ['a.md', [one]],
      ['clean.md', []]
    ])
  )
  expect(parseBaseline('b', text)).toEqual(
    new Map([
      ['a.md', new Set(['aaaaaaaaaaaaaaaa'])],
      ['z.md', new Set(['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'])]
    ])
  )
  expect(text.indexOf('a.md')).toBeLessThan(text.indexOf('z.md'))
  expect(parseBaseline('b', formatBaseline(new Map()))).toEqual(new Map())
})

test('a file that is no baseline says how to write one', () => {
  for (const text of ['', '[]', 'null', '{"reports":[1]}', '{"reports":{"a":[{}]}}']) {
    expect(() => parseBaseline('b.json', text)).toThrow('--update-baseline')
  }
})
