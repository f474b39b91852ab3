/**
 * Time grows with the length of a text and no faster: for every regular expression of the sources, and for the whole check of a
 * draft that has the texts which make one work hard in each of its places.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built, type Expression, literals } from './expressions.ts'
import { places } from './places.ts'
import { misfit, type Pump, pumped, pumpsOf } from './pumps.ts'

const seed = Number(process.env.GROWTH_SEED ?? 1)
/** Texts that are tried in drafts, of some five hundred; `GROWTH_TEXTS=all` tries every one, in some minutes. */
const tried =
  process.env.GROWTH_TEXTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.GROWTH_TEXTS ?? 4)
console.log(`growth seed ${seed}; GROWTH_SEED=${seed} tries the same texts again, another seed others`)

/** All that a draft, a document, settings or a message reach. */
const packages = ['core', 'documents', 'project', 'results', 'pages', 'moderation', 'language-server', 'cli']

/** Of the processor, in milliseconds: another program's work does not count. */
function cost(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** The least of some tries: the garbage of others is not counted. */
function least(work: () => void, tries: number): number {
  return Math.min(...Array.from({ length: tries }, () => cost(work)))
}

function growsTooFast({ source, flags }: Pick<Expression, 'source' | 'flags'>, pump: Pump): boolean {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  // Short ones first: what doubles with each character would not come to an end.
  for (const length of [25, 100, 400, 2_000, 16_000]) {
    const text = pumped(pump, length) + misfit
    const work = () => void text.match(expression)
    if (cost(work) > 10 && least(work, 3) > 10) return true
  }
  return false
}

const found = literals(packages)

describe('regular expressions', () => {
  test('are found in the sources', () => {
    expect(found.length).toBeGreaterThan(300)
    expect(found.every(({ where }) => /^packages\/.+\.tsx?:\d+$/.test(where))).toBe(true)
  })

  test.each([
    [/\s+$/, true],
    [/^(?:a+)+$/, true],
    [/<!--.*?-->/, true],
    [/(?<!\s)\s+$/, false],
    [/^[a-z]+ [a-z]+$/, false]
  ])('%s is told apart by its texts', (expression, fast) => {
    expect(pumpsOf(expression).some(pump => growsTooFast(expression, pump))).toBe(fast)
  })

  test('of the sources take time that grows with the text and no faster', { timeout: 120_000 }, () => {
    const slow = found.flatMap(expression => {
      const pump = pumpsOf(expression).find(one => growsTooFast(expression, one))
      return pump === undefined ? [] : [`${expression.where} on ${JSON.stringify(pump)}`]
    })
    expect(slow).toEqual([])
  })

  test('that the sources build as they run do too', { timeout: 120_000 }, async () => {
    const made = await built(async () => {
      const { check } = await import('../../packages/core/src/index.ts')
      const { learned } = await import('../../packages/core/src/model.ts')
      for (const name of ['thornmere-2025-slips.md', 'kelderby-2024.txt'])
        check(readFileSync(join(import.meta.dirname, '../../corpus', name), 'utf8'), {
          path: name,
          settings: learned
        })
    })
    expect(made.length).toBeGreaterThan(50)
    // Those of wink-nlp read words, which are short: see "no space" in docs/architecture.md.
    const ours = made.filter(({ where }) => !where.includes('analyse/wink/'))
    const slow = ours.filter(one => pumpsOf(one).some(pump => growsTooFast(one, pump)))
    expect(slow).toEqual([])
  })
})

/** Texts that once took more, and why. */
const known = [
  // Every use of an acronym went through its sentence again.
  ['area SEND ', 'in a paragraph'],
  // Each cell of a line was joined with all before it.
  [' .  ', 'in the summary']
] as const

test('a whole check takes time that grows with the draft and no faster, whatever stands in its places', {
  timeout: 300_000
}, async () => {
  const { createChecker } = await import('../../packages/core/src/index.ts')
  const { learned } = await import('../../packages/core/src/model.ts')
  const checker = createChecker(learned)
  const check = (text: string) => void checker.check(text, { path: 'draft.md' })
  const texts = [
    ...new Set(
      found
        .filter(isOfCore)
        .flatMap(pumpsOf)
        .map(({ repeated }) => repeated)
    )
  ]
  const cases = [
    ...known,
    ...sample(texts, tried).flatMap(text => Object.keys(places).map(place => [text, place] as const))
  ]
  for (let round = 0; round < 3; round++)
    for (const make of Object.values(places)) check(make(`Plans ${round}.`))
  const slow = cases.filter(([repeated, place]) => {
    const make = places[place] as (text: string) => string
    const draft = (length: number) => make(pumped({ before: '', repeated }, length) + misfit)
    const took = cost(() => check(draft(6_000)))
    // Four times the length: four times the work, and some for caches that fill.
    return took > 100 && least(() => check(draft(6_000)), 2) > 10 * least(() => check(draft(1_500)), 2)
  })
  expect(slow).toEqual([])
})

function isOfCore({ where }: Expression): boolean {
  return where.startsWith('packages/core/')
}

/** As many entries as asked for, by the seed. */
function sample<Entry>(entries: readonly Entry[], count: number): Entry[] {
  if (count >= entries.length) return [...entries]
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return entries[state % entries.length] as Entry
  })
}
