import { describe, expect, it } from 'vitest'
import { brokenLimits, frameworkById } from './index.ts'

const letters: Record<string, string> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires-improvement',
  I: 'inadequate'
}

/** Rule ids broken by "GGGG O": leaders, help and protection, in care, care leavers, then overall; "-" is no grade. */
function broken(row: string): string[] {
  const framework = frameworkById('ilacs-2025')
  if (framework === undefined) throw new Error('ilacs-2025 is missing')
  const grades = [...row.replace(' ', '')].map(letter => letters[letter] ?? null)
  const rows = framework.judgements.map((judgement, at) => [judgement.id, grades[at]])
  return brokenLimits(framework, Object.fromEntries(rows)).map(rule => rule.id)
}

describe('brokenLimits', () => {
  it.each([
    ['RRRI R', 'inadequate-practice'],
    ['IRRR G', 'inadequate-leaders'],
    ['GGGG I', 'nothing-inadequate'],
    ['RGGG G', 'leaders-require-improvement'],
    ['GOOO O', 'leaders-good'],
    ['OGGG O', 'outstanding-overall'],
    ['GRRG G', 'good-overall'],
    ['GGGR R', 'improvement-overall'],
    ['OGOO G', 'usually-outstanding']
  ])('finds what %s breaks', (row, rule) => {
    expect(broken(row)).toContain(rule)
  })

  it.each(['GGGG G', 'OGOO O', 'GGGR G', 'RRRR R', 'RGGI I', 'IRRR R', 'IRRR I'])('allows %s', row => {
    expect(broken(row)).toEqual([])
  })

  it('does not hold a missing grade against the rest', () => {
    expect(broken('GG-- -')).toEqual([])
    expect(broken('-GGG O')).toEqual(['outstanding-overall'])
    expect(broken('OO-- O')).toEqual([])
  })
})
