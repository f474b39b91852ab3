import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksIn, marksOf, numbersOf } from './marks.ts'
import { areJoint, type Mark, meet, type Origin } from './meetings.ts'
import { type Meeting, Read, type SharedPassage, sharedPassages } from './passages.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** Words that stand in no other draft. */
function filler(seed: string, count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `${seed}${alphabet[at % 26]}${alphabet[Math.floor(at / 26) % 26]}`
  ).join(' ')
}

/** All passages that drafts of these texts share, each draft of an authority of its own. */
function shared(texts: readonly string[], origins?: readonly Origin[]): SharedPassage[] {
  const marks: Mark[] = []
  const drafts = texts.map((text, draft) => {
    const prose = text.split('\n').map((text, at) => ({ paragraph: at + 1, text }))
    const found = marksIn(numbersOf(marksOf(prose)))
    for (let at = 0; at < found.marks.length; at += 2)
      marks.push({ hash: found.marks[at] as number, draft, at: found.marks[at + 1] as number })
    return new Read(prose, found.begins)
  })
  const house = new Set<number>()
  const pairs = new Map<string, Meeting[]>()
  meet(
    marks,
    origins ?? texts.map((_, at) => ({ authority: `authority ${at}`, dates: null, lead: null })),
    hash => house.add(hash),
    (one, other) => {
      const key = `${one.draft} ${other.draft}`
      pairs.set(key, [...(pairs.get(key) ?? []), [one.at, other.at]])
    }
  )
  return [...pairs].flatMap(([key, meetings]) => {
    const [one = 0, other = 0] = key.split(' ').map(Number)
    return sharedPassages(drafts[one] as never, drafts[other] as never, meetings, hash => house.has(hash))
  })
}

const passage = 'Managers read every plan twice and write to the family about what will change for the child'

describe('reuse between drafts', () => {
  it('finds every shared passage of twelve words, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 12, max: 40 }), (before, after, length) => {
        const common = filler('z', length)
        const found = shared([
          `${filler('x', before)} ${common} ${filler('w', after)}`,
          `${filler('y', after)} ${common} ${filler('v', before)}`
        ])
        expect(found).toHaveLength(1)
        expect(found[0]?.one.text).toBe(common)
      })
    )
  })

  it('finds nothing in eleven words', () => {
    const eleven = filler('z', 11)
    expect(
      shared([`${filler('x', 30)} ${eleven} ${filler('w', 30)}`, `${filler('y', 30)} ${eleven}`])
    ).toEqual([])
  })

  it('shows both as they are printed, whatever their marks, case and line', () => {
    const [found] = shared([
      `${filler('x', 20)}\nHere: ${passage}.`,
      `${passage.toUpperCase().replaceAll(' ', ',  ')}! ${filler('y', 20)}`
    ])
    expect(found?.words).toBe(17)
    expect(found?.one).toEqual({ paragraph: 2, text: passage })
    expect(found?.other.text).toMatch(/^MANAGERS, {2}READ/)
  })

  it('leaves out what many authorities share, and keeps what is own beside it', () => {
    const many = Array.from({ length: 6 }, (_, at) => `${filler(`q${alphabet[at]}`, 20)} ${passage}`)
    expect(shared(many)).toEqual([])
    const own = filler('z', 14)
    const beside = shared([...many.slice(0, 4), `${passage} ${own}`, `${passage} ${own} ${filler('y', 5)}`])
    expect(beside.map(({ words }) => words)).toEqual([31])
  })

  it('leaves out reports of one authority, and those of a joint inspection', () => {
    const texts = [`${filler('x', 9)} ${passage}`, `${passage} ${filler('y', 9)}`]
    const origin = (authority: string, lead: string | null): Origin => ({
      authority,
      dates: '4 to 8 May 2026',
      lead
    })
    expect(shared(texts, [origin('a', 'One'), origin('b', 'Two')])).toHaveLength(1)
    expect(shared(texts, [origin('a', 'One'), origin('a', 'Two')])).toEqual([])
    expect(shared(texts, [origin('a', 'One'), origin('b', 'One')])).toEqual([])
    expect(areJoint(origin('a', null), origin('b', null))).toBe(false)
  })

  it('finds a passage in each of many drafts of two authorities, and not in each pair of them', () => {
    const texts = Array.from(
      { length: 40 },
      (_, at) => `${filler(`q${alphabet[at % 26]}${at}x`, 9)} ${passage}`
    )
    const origins = texts.map((_, at) => ({ authority: `authority ${at % 2}`, dates: null, lead: null }))
    const found = shared(texts, origins)
    expect(found.length).toBeGreaterThanOrEqual(texts.length - 1)
    // There are 400 pairs of different authorities.
    expect(found.length).toBeLessThan(3 * texts.length)
  })

  it('does not run over the end of a passage', () => {
    const [first, second] = [passage.split(' ').slice(0, 8).join(' '), passage.split(' ').slice(8).join(' ')]
    expect(shared([`${first}\n${second}`, `${passage}`])).toEqual([])
  })
})
