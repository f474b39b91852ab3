import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../packages/core/src/index.ts'
import { plants, seeded, seedFor } from '../../packages/plant/src/index.ts'
import { folder, touchstone } from './touchstone.ts'

const saltmoor = readFileSync(join(import.meta.dirname, '../../corpus/saltmoor-2019.md'), 'utf8')
const files = { 'saltmoor.md': saltmoor, 'letter.txt': 'Dear all,\nthis is a letter.\n' }

function selfTest(args: readonly string[], cwd = folder(files)) {
  return touchstone(['self-test', ...args], { cwd })
}

interface Kind {
  readonly id: string
  readonly rule: string
  readonly kind: string
  readonly on: boolean
  readonly planted: number
  readonly found: number
  readonly missed: number
  readonly rate: number | null
  readonly example: { path: string; line: number; text: string } | null
}

describe('self-test', () => {
  test('prints what was planted and found, kind by kind, and leaves the files alone', () => {
    const cwd = folder(files)
    const before = statSync(join(cwd, 'saltmoor.md')).mtimeMs
    const { code, out, err } = selfTest(['saltmoor.md', '--times', '2'], cwd)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('made in memory (seed 1). Your files were not touched.')
    expect(out).toMatch(/^heading and table disagree +grade-agreement +2 +2 +0$/m)
    expect(out).toMatch(/^a section regraded by two +grade-evidence( \*)? +\d +\d +\d$/m)
    expect(out).toMatch(/^Mechanical slips: (\d+) of \1 found at their place\.$/m)
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
    expect(readFileSync(join(cwd, 'saltmoor.md'), 'utf8')).toBe(saltmoor)
    expect(statSync(join(cwd, 'saltmoor.md')).mtimeMs).toBe(before)
    expect(readdirSync(cwd).sort()).toEqual(['letter.txt', 'saltmoor.md'])
  })

  test('plants the same slips for the same seed, whatever the name of the file, and says which rules are off', () => {
    const cwd = folder({ 'a.md': saltmoor, 'b.md': saltmoor })
    const run = (file: string, seed: string) =>
      JSON.parse(
        selfTest([file, '--format', 'json', '--times', '2', '--seed', seed], cwd).out.replaceAll(file, '')
      )
    const first = run('a.md', '3')
    expect(run('b.md', '3')).toEqual(first)
    const kinds: Kind[] = first.kinds
    expect(first).toMatchObject({ seed: 3, times: 2, reports: [{ checked: true }] })
    expect(kinds.length).toBeGreaterThan(15)
    for (const { planted, found, missed, rate, example } of kinds) {
      expect(found + missed).toBe(planted)
      expect(rate).toBe(planted === 0 ? null : Number((found / planted).toFixed(4)))
      expect(example === null).toBe(missed === 0)
    }
    const off = kinds.filter(({ on }) => !on).map(({ rule }) => rule)
    const config = JSON.parse(touchstone(['check', '--print-config'], { cwd }).out).rules
    for (const rule of off) expect(config[rule]).toBe('off')
  })

  test('shows a miss, and exits with 1 where a mechanical slip was missed', () => {
    const plant = plants.find(({ id }) => id === 'heading-grade')
    const before = createChecker().check(saltmoor, { path: 'saltmoor.md' })
    if (plant === undefined || !before.checked) throw new Error('nothing to plant')
    const random = seeded(seedFor(1, `${plant.id}/${saltmoor}`))
    const copy = plant.plant(before.report, before.framework, random)?.text ?? ''
    const found = createChecker().check(copy, { path: 'saltmoor.md' })
    const slip = found.checked && found.findings.find(({ rule }) => rule === plant.rule)
    if (!slip) throw new Error('the slip is not found')
    // A waiver for the very finding that the slip gives rise to.
    const waiver = `- fingerprint: "${slip.fingerprint}"\n  rule: ${slip.rule}\n  reason: A test.\n`
    const cwd = folder({ ...files, 'touchstone.waivers.yaml': waiver })
    const { out, code } = selfTest(['saltmoor.md', '--times', '1'], cwd)
    expect(code).toBe(1)
    expect(out).toMatch(/^heading and table disagree +grade-agreement +1 +0 +1$/m)
    expect(out).toMatch(
      /Missed, one example of each kind[\s\S]*heading and table disagree, in saltmoor\.md on line \d+/
    )
  })

  test('a named file that is no report gives exit code 3, and the others are tested', () => {
    const { code, out } = selfTest(['saltmoor.md', 'letter.txt', '--times', '1'])
    expect(code).toBe(3)
    expect(out).toMatch(/letter\.txt: could not be checked\. No judgement table/)
    expect(out).toMatch(/copies of 1 report/)
    const nothing = selfTest(['letter.txt'])
    expect([nothing.code, nothing.out.includes('Nothing was planted.')]).toEqual([3, true])
  })

  test.each([
    ['--seed', 'x'],
    ['--times', '0'],
    ['--times', '100'],
    ['--format', 'html']
  ])('%s %s is refused with what it must be', (...args) => {
    const { code, err } = selfTest(['saltmoor.md', ...args])
    expect(code).toBe(2)
    expect(err).toMatch(/It must be a whole number|Allowed choices are text, json/)
  })

  test('--help shows examples and says when it exits with 1', () => {
    const { out } = selfTest(['--help'])
    expect(out).toContain('touchstone self-test draft.md --seed 7 --format json')
    expect(out).toContain('a mechanical slip was missed')
  })
})
