import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/index.ts'
import { learned } from '../packages/core/src/model.ts'
import { corpusDrafts, corpusFolder } from './corpus/drafts.ts'
import { labelKey, readLabels } from './corpus/labels.ts'
import { snapshotOf } from './corpus/snapshot.ts'

/** The least share of a rule's findings on the corpus that a reader agrees with, by severity. */
const floor = { error: 1, warning: 0.9, information: 0.8 }

const drafts = corpusDrafts()
const checker = createChecker(learned)
const labels = readLabels()
const expected = join(corpusFolder, 'expected')

describe.each(drafts)('$name', ({ name, text, slips }) => {
  const answer = checker.check(text, { path: name })

  it('gives the findings that its snapshot shows (pnpm corpus:update writes it anew)', () => {
    expect(snapshotOf(answer)).toBe(readFileSync(join(expected, `${name}.findings.yaml`), 'utf8'))
  })

  it('has a label for each finding', () => {
    const given = labels[name] ?? {}
    const found = answer.checked ? answer.findings.map(labelKey) : []
    expect(Object.keys(given).sort()).toEqual([...new Set(found)].sort())
    expect(Object.values(given)).not.toContain('unread')
  })

  it('gives the same findings with Windows line ends', () => {
    const windows = checker.check(text.replace(/\n/g, '\r\n'), { path: name })
    expect(snapshotOf(windows)).toBe(snapshotOf(answer))
  })

  it.skipIf(slips)('is clean: no error and no warning', () => {
    const loud = answer.checked
      ? answer.findings.filter(one => one.severity !== 'information')
      : ['unchecked']
    expect(loud).toEqual([])
  })
})

describe('the corpus', () => {
  it('has a snapshot for each draft and for nothing else', () => {
    expect(readdirSync(expected).sort()).toEqual(drafts.map(({ name }) => `${name}.findings.yaml`).sort())
  })

  it('holds every framework, every grade and every format', () => {
    const answers = drafts.flatMap(({ name, text }) => {
      const answer = checker.check(text, { path: name })
      return answer.checked ? [answer] : []
    })
    const grades = answers.flatMap(({ report }) => report.table?.rows.map(row => row.grade?.grade) ?? [])
    expect(new Set(answers.map(answer => answer.framework.id))).toEqual(
      new Set(['sif', 'ilacs-2018', 'ilacs-2023', 'ilacs-2025', 'ilacs-2026'])
    )
    expect(grades).toEqual(
      expect.arrayContaining(['outstanding', 'good', 'requires-improvement', 'inadequate'])
    )
    expect(new Set(answers.map(({ report }) => report.format))).toEqual(
      new Set(['markdown', 'plain', 'pdf-text'])
    )
  })

  it('is right often enough, rule by rule', () => {
    const tally = new Map<string, { severity: keyof typeof floor; right: number; all: number }>()
    for (const { name, text } of drafts) {
      const answer = checker.check(text, { path: name })
      for (const finding of answer.checked ? answer.findings : []) {
        const key = `${finding.rule} (${finding.severity})`
        const count = tally.get(key) ?? { severity: finding.severity, right: 0, all: 0 }
        count.all += 1
        if (labels[name]?.[labelKey(finding)] === 'right') count.right += 1
        tally.set(key, count)
      }
    }
    console.log(
      [...tally].map(([key, { right, all }]) => `${key}: ${right} of ${all} right on the corpus`).join('\n')
    )
    expect(tally.size).toBeGreaterThan(8)
    for (const [key, { severity, right, all }] of tally) {
      expect([key, right / all >= floor[severity]]).toEqual([key, true])
    }
  })
})
