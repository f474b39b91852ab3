import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWaivers } from '../../project/src/waivers.ts'
import { type Decision, groupsOf, merged, waiversFile, withDecision } from './decisions.ts'
import { readPanelFile } from './panel-file.ts'

function decision(part: Partial<Decision> = {}): Decision {
  return {
    path: 'a.md',
    rule: 'acronym',
    fingerprint: '0123456789012345',
    seen: 'one',
    message: 'MASH is never written out.',
    verdict: 'agree',
    reason: '',
    by: '',
    at: '2026-12-01T09:00:00.000Z',
    settles: false,
    ...part
  }
}

function read(decisions: readonly Decision[]): ReturnType<typeof parseWaivers> {
  return parseWaivers('w.yaml', waiversFile(groupsOf(decisions)), ['acronym', 'terminology'])
}

describe('the decisions of a panel', () => {
  const [ann, ben] = [decision({ by: 'Ann' }), decision({ by: 'Ben', verdict: 'false-alarm' })]

  it('hold where all members decide alike, and not where they differ', () => {
    expect(groupsOf([ann, { ...ben, verdict: 'agree' }])[0]?.holds?.verdict).toBe('agree')
    expect(groupsOf([ann, ben])).toMatchObject([{ holds: null, decisions: [{ by: 'Ann' }, { by: 'Ben' }] }])
  })

  it('are settled by the last decision that settles', () => {
    const settling = decision({ by: 'Chair', verdict: 'accepted', reason: 'So be it.', settles: true })
    const later = { ...settling, by: 'Ann', verdict: 'fixed' as const, at: '2026-12-02T09:00:00.000Z' }
    expect(groupsOf([ann, ben, settling])[0]?.holds).toEqual(settling)
    expect(groupsOf([later, ann, ben, settling])[0]?.holds).toEqual(later)
  })

  it('replace what the same person decided before, and nobody else’s', () => {
    const changed = { ...ann, verdict: 'fixed' as const }
    expect(withDecision([ann, ben], changed)).toEqual([ben, changed])
  })

  it('are joined from several files, the later of two by one person standing, in whatever order', () => {
    const later = { ...ann, verdict: 'fixed' as const, at: '2026-12-01T10:00:00.000Z' }
    for (const all of [merged([ann, ben], [later]), merged([later], [ben, ann])])
      expect(new Set(all)).toEqual(new Set([later, ben]))
  })
})

describe('a file of the panel', () => {
  const file = { touchstone: 'panel', version: '1.0.0', decisions: [decision({ by: 'Ann' })], readings: [] }

  it('is read back as it was written', () => {
    expect(readPanelFile(JSON.stringify(file)).decisions).toEqual(file.decisions)
  })

  it.each([
    ['no JSON', '{', 'It is no JSON.'],
    ['another file', '[]', 'It is no file that "Export for the panel" made.'],
    ['no list', JSON.stringify({ ...file, decisions: {} }), 'It has no list of decisions.'],
    [
      'half a decision',
      JSON.stringify({ ...file, decisions: [{ path: 'a' }] }),
      'Its decision 1 is not whole.'
    ],
    [
      'a verdict that is none',
      JSON.stringify({ ...file, decisions: [decision(), { ...decision(), verdict: 'maybe' }] }),
      'Its decision 2 is not whole.'
    ],
    ['half a reading', JSON.stringify({ ...file, readings: [{ by: 'Ann' }] }), 'Its reading 1 is not whole.']
  ])('is refused with a reason: %s', (_, text, reason) => {
    expect(() => readPanelFile(text)).toThrow(reason)
  })
})

describe('the waivers that follow from decisions', () => {
  it('hold false alarms and what was accepted with a reason, and nothing else', () => {
    const of = (verdict: Decision['verdict'], digit: string, reason = '') =>
      decision({ verdict, fingerprint: digit.repeat(16), reason })
    const waivers = read([
      of('agree', '1'),
      of('fixed', '2'),
      of('false-alarm', '3'),
      of('accepted', '4', ' The panel asked for it. '),
      of('accepted', '5', '  ')
    ])
    expect(waivers.map(({ fingerprint, reason }) => [fingerprint, reason])).toEqual([
      ['3'.repeat(16), 'A false alarm, as decided in moderation.'],
      ['4'.repeat(16), 'The panel asked for it.']
    ])
  })

  it('hold nothing that members decided differently, and name all who agreed', () => {
    const alarm = (by: string) => decision({ by, verdict: 'false-alarm' })
    expect(read([alarm('Ann'), decision({ by: 'Ben' })])).toEqual([])
    expect(read([alarm('Ann'), alarm('Ben')])[0]?.by).toBe('Ann, Ben')
  })

  it('are read back as they were written, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (reason, by) => {
        const [waiver] = read([decision({ verdict: 'false-alarm', reason, by })])
        const plain = (text: string) => text.trim().replace(/[\s\p{Cc}]+/gu, ' ')
        expect(waiver?.fingerprint).toBe('0123456789012345')
        if (plain(reason).trim() !== '') expect(waiver?.reason).toBe(plain(reason))
        expect(waiver?.by).toBe(plain(by) === '' ? null : plain(by))
      })
    )
  })

  it('are an empty list where nothing may stay', () => {
    expect(read([])).toEqual([])
  })

  it('name a finding once that stands in two drafts', () => {
    const twice = ['a.md', 'b.md'].map(path => decision({ path, verdict: 'false-alarm' }))
    expect(read(twice)).toHaveLength(1)
  })
})
