import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../packages/core/src/check/rules/index.ts'
import { ownIds, RULE_FAILURE } from '../packages/core/src/report/own-findings.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'packages/core/src/check/rules')
const besideRules = new Set(['index'])

/** Files that hold parts of rules and no rule say so by their name. */
const ruleFiles = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && !/\.(?:test|examples)\.ts$/.test(name))
  .map(name => name.slice(0, -3))
  .filter(name => !besideRules.has(name))

describe('the catalogue of rules', () => {
  it('holds every rule file once, under the name of the file', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(ruleFiles.sort())
  })

  it('has a page for every id that a finding may have, and for nothing else', () => {
    const pages = readdirSync(join(root, 'docs/rules')).map(name => name.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual([...rules.map(({ id }) => id), ...ownIds, RULE_FAILURE, 'README'].sort())
  })

  it.each(rules.map(rule => [rule.id, rule] as const))('has enough said of %s', (id, rule) => {
    const { flagged, clean } = rule.examples()
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const said of [rule.flags, rule.why, rule.canBeWrong, rule.source]) expect(said).toMatch(/\.$/)
    expect(rule.leavesAlone.length).toBeGreaterThan(0)
    expect(flagged.length).toBeGreaterThanOrEqual(3)
    expect(clean.length).toBeGreaterThanOrEqual(Math.max(6, flagged.length))
    const known = Object.keys(rule.messages)
    expect(known).toEqual(expect.arrayContaining(flagged.map(({ message }) => message)))
    expect(existsSync(join(folder, `${id}.ts`))).toBe(true)
  })
})
