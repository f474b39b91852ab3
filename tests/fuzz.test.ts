import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, createChecker } from '../packages/core/src/index.ts'
import { corpusDrafts, draftsIn } from './corpus/drafts.ts'
import { snapshotOf } from './corpus/snapshot.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
console.log(`fuzz seed ${seed}; FUZZ_SEED=${seed} runs the same again`)

const checker = createChecker()
const drafts = corpusDrafts()
const real = join(import.meta.dirname, '../../shared/reports/drafts')
const head =
  'Judgement\tGrade\nThe experiences and progress of care leavers\tGood\nOverall effectiveness\tGood\n\n'

/** Checks a text and that the answer can be shown: every range inside the text and not empty. */
function sound(text: string, path = 'draft.md'): Answer {
  const answer = checker.check(text, { path })
  if (!answer.checked) {
    expect(answer.reason.length).toBeGreaterThan(20)
    return answer
  }
  for (const { rule, range, evidence } of answer.findings) {
    for (const { start, end } of [range, ...evidence.map(one => one.range)]) {
      expect([rule, start >= 0 && start < end && end <= text.length]).toEqual([rule, true])
    }
  }
  return answer
}

/** Random bytes as a reader of UTF-8 gives them, by a small generator of their own. */
function noise(length: number): string {
  let state = seed || 1
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[at] = state >>> 24
  }
  return new TextDecoder().decode(bytes)
}

describe('no text breaks it', () => {
  const odd: [string, () => string][] = [
    ['nothing', () => ''],
    ['white space', () => ' \n\t\r\n\f\u00a0\ufeff'],
    ['a null character', () => '\0'],
    ['binary', () => noise(200_000)],
    ['binary below a table', () => head + noise(200_000)],
    ['10 MB of one line', () => 'children '.repeat(1_200_000)],
    ['10 MB of one line below a table', () => `${head}1. ${'Children are safe. '.repeat(550_000)}`],
    ['a megabyte of one word below a table', () => `${head}1. ${'a-'.repeat(500_000)}`],
    ['100,000 bullets', () => '- a\n'.repeat(100_000)],
    [
      '100,000 bullets below a table',
      () => `${head}What needs to improve?\n\n${'- Plans.\n'.repeat(100_000)}`
    ],
    [
      '100,000 paragraphs',
      () => head + Array.from({ length: 100_000 }, (_, at) => `${at + 1}. A.`).join('\n')
    ],
    [
      'an unbalanced table',
      () => '| Judgement | Grade |\n| --- |\n| Overall effectiveness | Good | Good |\n||||\n| a'
    ],
    ['a table that never ends', () => `Judgement\tGrade\n${'Care leavers\tGood\n'.repeat(20_000)}`],
    ['nested quotes and lists', () => `${'> - '.repeat(500)}a`],
    [
      '10,000 sections that are each numbered from 1',
      () => `${head}${'The experiences and progress of care leavers: good\n\n1. Plans.\n\n'.repeat(10_000)}`
    ],
    ['a lone surrogate', () => `${head}1. Children \ud83d are \udc00 safe.\n`],
    [
      '50,000 brackets',
      () => `${head}What needs to improve?\n\n- ${'('.repeat(25_000)}${')'.repeat(25_000)}\n`
    ],
    ['50,000 comment openings', () => `# Report\n\n${'<!-- touchstone-waive '.repeat(2_500)}`]
  ]
  it.each(odd)('%s, within 20 seconds', { timeout: 60_000 }, (_name, text) => {
    for (const path of ['draft.md', 'draft.txt']) {
      const from = performance.now()
      sound(text(), path)
      expect(performance.now() - from).toBeLessThan(20_000)
    }
  })
})

/** A few drafts of each layout; the published ones where they are to hand. */
const cutDrafts = [
  ...drafts.filter(({ name }) =>
    /^(thornmere-2025|kelderby-2024|ashenford-2026|wolverdale-2015)\./.test(name)
  ),
  ...(existsSync(real) ? draftsIn(real).filter((_, at) => at % 60 === 0) : [])
]

describe.each(cutDrafts)('$name cut short', ({ text }) => {
  it('is read at any of 200 places', { timeout: 120_000 }, () => {
    let checked = 0
    for (let cut = 0; cut < 200; cut++) {
      if (sound(text.slice(0, Math.floor((text.length * cut) / 200))).checked) checked += 1
    }
    expect(checked).toBeGreaterThan(150)
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\t',
    '|',
    '- ',
    '# ',
    '12. ',
    '"',
    '(outcome 3',
    '<!--',
    '-->',
    '\f',
    '\u00ad',
    '\ud83d',
    ': good',
    'IROs'
  ),
  fc.string({ maxLength: 20 })
)
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(200), put: piece })
const edits = fc.record({
  draft: fc.constantFrom(...drafts.map(({ text }) => text)),
  edits: fc.array(edit, { minLength: 1, maxLength: 6 })
})

function apply(draft: string, changes: readonly { at: number; drop: number; put: string }[]): string {
  return changes.reduce((text, { at, drop, put }) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + put + text.slice(start + drop)
  }, draft)
}

describe('drafts with random edits', () => {
  it('are read, and the same again by a checker that has read nothing else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(edits, ({ draft, edits: changes }) => {
        const text = apply(draft, changes)
        expect(snapshotOf(createChecker().check(text, { path: 'draft' }))).toBe(
          snapshotOf(sound(text, 'draft'))
        )
      }),
      { seed, numRuns: 60 }
    )
  })

  it('have the same findings with Windows line ends', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(edits, ({ draft, edits: changes }) => {
        const text = apply(draft, changes).replace(/\r/g, '')
        const windows = sound(text.replace(/\n/g, '\r\n'), 'draft')
        expect(snapshotOf(windows)).toBe(snapshotOf(sound(text, 'draft')))
      }),
      { seed, numRuns: 100 }
    )
  })
})
