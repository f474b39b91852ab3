import { expect, test } from 'vitest'
import { formatBaseline, parseBaseline } from './baseline.ts'

test('a baseline is read back as it was written, sorted', () => {
  const baseline = new Map([
    [
      'z.md',
      new Map([
        ['bbbbbbbbbbbbbbbb', 'terminology'],
        ['aaaaaaaaaaaaaaaa', 'acronym']
      ])
    ],
    ['a.md', new Map([['aaaaaaaaaaaaaaaa', 'acronym']])],
    ['clean.md', new Map()]
  ])
  const text = formatBaseline(baseline)
  baseline.delete('clean.md')
  expect(parseBaseline('b', text)).toEqual(baseline)
  expect(text.indexOf('a.md')).toBeLessThan(text.indexOf('z.md'))
  expect(text.indexOf('acronym","fingerprint":"aaaaaaaaaaaaaaaa"}')).toBeGreaterThan(0)
  expect(parseBaseline('b', formatBaseline(new Map()))).toEqual(new Map())
})

test('a file that is no baseline says how to write one', () => {
  for (const text of ['', '[]', 'null', '{"reports":[1]}', '{"reports":{"a":[{}]}}']) {
    expect(() => parseBaseline('b.json', text)).toThrow('--update-baseline')
  }
})
