import { expect, test } from 'vitest'
import { appendWaiver, parseWaivers, removeWaiver } from './waivers.ts'

const waiver = {
  fingerprint: '0123456789012345',
  rule: 'acronym',
  reason: 'House list',
  by: 'R. Field',
  until: null
}

test('an appended waiver is read back as it was, and comments stay', () => {
  const text = appendWaiver(
    '# agreed in March\n- rule: acronym # known\n  fingerprint: "aaaaaaaaaaaaaaaa"\n  reason: yes it is\n',
    waiver
  )
  expect(text).toContain('# agreed in March')
  expect(text).toContain('# known')
  expect(parseWaivers('w', text, ['acronym'])[1]).toMatchObject(waiver)
})

test('the first waiver makes a file, and a file of comments keeps them', () => {
  expect(parseWaivers('w', appendWaiver(null, waiver), ['acronym'])).toMatchObject([waiver])
  const kept = appendWaiver('# only a comment\n', waiver)
  expect(kept).toContain('# only a comment')
  expect(parseWaivers('w', kept, ['acronym'])).toMatchObject([waiver])
  expect(parseWaivers('w', '# only a comment\n', [])).toEqual([])
})

test('a waiver without a reason is refused, with its line', () => {
  const text = `- fingerprint: 'aaaaaaaaaaaaaaaa'\n  rule: acronym\n`
  expect(() => parseWaivers('w.yaml', text, ['acronym'])).toThrow(/w\.yaml:1:3: .*no "reason"/)
})

test('wrong fingerprints, rules, keys and days are all told', () => {
  const text = `- fingerprint: 12\n  rule: acronim\n  reason: r\n  untill: x\n- fingerprint: 'bbbbbbbbbbbbbbbb'\n  rule: acronym\n  reason: r\n  until: 2026-02-30\n`
  const told = [
    'w.yaml:1:16: "fingerprint" of a waiver must be a text.',
    'w.yaml:2:9: Unknown rule "acronim". Did you mean "acronym"?',
    'w.yaml:4:3: Unknown key of a waiver "untill". Did you mean "until"? Known: fingerprint, rule, reason, by, until, file, section, words, date.',
    'w.yaml:8:10: "until" must be a day such as 2026-12-31.'
  ]
  expect(() => parseWaivers('w.yaml', text, ['acronym'])).toThrow(told.join('\n'))
})

test('what a retext plugin says may be waived', () => {
  const text = `- fingerprint: 'aaaaaaaaaaaaaaaa'\n  rule: retext:repeated-words:repeat\n  reason: a name\n`
  expect(parseWaivers('w', text, ['acronym'])).toMatchObject([{ rule: 'retext:repeated-words:repeat' }])
})

test('a file that is no list is refused', () => {
  expect(() => parseWaivers('w', 'a: 1\n', [])).toThrow('must be a list')
})

test('an entry says where and when it was seen, and is taken out again without the rest', () => {
  const seen = { file: 'a/draft.md', section: 'Care leavers', words: 'The plan', date: '2026-12-01' }
  const other = `# kept\n- fingerprint: 'aaaaaaaaaaaaaaaa'\n  rule: acronym\n  reason: known\n`
  const both = appendWaiver(other, { ...waiver, ...seen })
  expect(parseWaivers('w', both, ['acronym'])[1]).toMatchObject(seen)
  expect(removeWaiver(both, waiver)).toBe(other)
  expect(removeWaiver(other, waiver)).toBeNull()
})
