import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWaivers } from '../../project/src/waivers.ts'
import { type Decision, waiversFile } from './decisions.ts'

const finding = { fingerprint: '0123456789012345', rule: 'acronym', path: 'a.md' }

function read(decisions: readonly Decision[], by = ''): ReturnType<typeof parseWaivers> {
  return parseWaivers('w.yaml', waiversFile(decisions, by), ['acronym', 'terminology'])
}

describe('the waivers that follow from decisions', () => {
  it('hold false alarms and what was accepted with a reason, and nothing else', () => {
    const of = (verdict: Decision['verdict'], fingerprint: string, reason = ''): Decision => ({
      ...finding,
      verdict,
      fingerprint,
      reason
    })
    const read1 = read([
      of('agree', '1'.repeat(16)),
      of('fixed', '2'.repeat(16)),
      of('false-alarm', '3'.repeat(16)),
      of('accepted', '4'.repeat(16), ' The panel asked for it. '),
      of('accepted', '5'.repeat(16), '  ')
    ])
    expect(read1.map(({ fingerprint, reason }) => [fingerprint, reason])).toEqual([
      ['3'.repeat(16), 'A false alarm, as decided in moderation.'],
      ['4'.repeat(16), 'The panel asked for it.']
    ])
  })

  it('are read back as they were written, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (reason, by) => {
        const [waiver] = read([{ ...finding, verdict: 'false-alarm', reason }], by)
        const plain = (text: string) => text.trim().replace(/[\s\p{Cc}]+/gu, ' ')
        expect(waiver?.fingerprint).toBe(finding.fingerprint)
        if (plain(reason).trim() !== '') expect(waiver?.reason).toBe(plain(reason))
        expect(waiver?.by).toBe(plain(by) === '' ? null : plain(by))
      })
    )
  })

  it('are an empty list where nothing may stay', () => {
    expect(read([])).toEqual([])
  })

  it('name a finding once that stands in two drafts', () => {
    const twice = ['a.md', 'b.md'].map(
      (path): Decision => ({ ...finding, path, verdict: 'false-alarm', reason: '' })
    )
    expect(read(twice)).toHaveLength(1)
  })
})
