import ignore from 'ignore'
import { describe, expect, it } from 'vitest'
import { gitignore } from './gitignore.ts'

const paths = [
  'a',
  'a.md',
  'b.md',
  'a/b.md',
  'a/b/c.md',
  'b/a/c.md',
  'archive/2019/a.md',
  'archive.md',
  'Drafts/A.MD',
  'a b.md',
  'x[1].md',
  '#a.md',
  '!a.md',
  'a/a/a/a.md',
  'ab',
  'abc',
  'a-c',
  'dir/sub/ab.txt',
  'dir/ab.txt',
  '.hidden/a.md',
  'aa/bb/cc'
]

const patterns = [
  'a',
  '*.md',
  '/a',
  'a/',
  'a/*',
  'a/**',
  '**/a',
  '**/c.md',
  'a/**/c.md',
  'archive/',
  '!a.md',
  '!*.md',
  '/*',
  '*',
  '?b',
  'a?c',
  '[ab]',
  '[a-c].md',
  '\\#a.md',
  '\\!a.md',
  '# no pattern',
  '',
  'a b.md',
  'a.md ',
  'dir/*.txt',
  'dir/**',
  '*/b.md',
  'A.MD',
  'a*c*',
  '**/',
  'x\\[1\\].md',
  'b.md/',
  '/archive/2019',
  '*a*',
  '**/a/**',
  'a/**/b.md'
]

describe('patterns of ignored drafts', () => {
  it('mean what they mean in git, alone and one after the other', () => {
    let state = 2_026
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    const lists = patterns.map(pattern => [pattern])
    for (let at = 0; at < 2_000; at++)
      lists.push(Array.from({ length: 1 + random(4) }, () => patterns[random(patterns.length)] as string))
    for (const list of lists) {
      const [theirs, ours] = [ignore().add(list), gitignore(list)]
      for (const path of paths) expect([list, path, ours(path)]).toEqual([list, path, theirs.ignores(path)])
    }
  })

  it('may leave characters out of a set', () => {
    for (const not of ['!', '^'])
      expect(['a', 'b', 'ba'].map(gitignore([`[${not}a]*`]))).toEqual([false, true, true])
  })

  it('of many sets that are not closed take no longer than their length', () => {
    const began = performance.now()
    expect(gitignore([`${'[a '.repeat(100_000)}`])('a')).toBe(false)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('of many stars take no longer than their length', () => {
    const began = performance.now()
    for (const pattern of [
      '*a*a*a*a*a*a*b',
      `${'*a'.repeat(40)}b`,
      `${'**/a/'.repeat(40)}b`,
      `${'?*'.repeat(40)}b`
    ])
      expect(gitignore([pattern])(`${'a'.repeat(200)}/${'a/'.repeat(200)}${'a'.repeat(200)}`)).toBe(false)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
