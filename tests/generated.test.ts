import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configSchema, rulePage, withRulesTable } from '../packages/core/src/check/generate-docs.ts'
import { rules } from '../packages/core/src/check/rules/index.ts'
import { generatedFiles, outdatedFiles } from '../scripts/generated.ts'

const root = join(import.meta.dirname, '..')

describe('generated files', () => {
  it('are as the rules and frameworks make them; else run "pnpm generate"', () => {
    expect(outdatedFiles(root)).toEqual([])
    expect(generatedFiles(root).size).toBeGreaterThan(rules.length)
  })

  it('hold what was measured, where something was', () => {
    const [rule] = rules
    if (!rule) throw new Error('there are no rules')
    const curve = [{ threshold: 0.05, perReport: 0.2, found: 0.5 }]
    const measured = {
      date: '2026-01-01',
      drafts: 199,
      perReport: 0.2,
      read: 30,
      held: 27,
      planted: [{ slip: 'a slip of some kind', count: 150, found: 0.75 }],
      option: 'chance',
      curve: [...curve, { threshold: 0.1, perReport: 0.3, found: null }]
    }
    const page = rulePage(rule, measured)
    expect(page).toContain('On 2026-01-01 30 of its findings')
    expect(page).toContain('27 hold up (a debatable one counts a half), 90%.')
    expect(rulePage(rule, { ...measured, read: 4, held: 3.5 })).toContain('too few to tell a share')
    expect(page).toContain('- A slip of some kind: 75% of 150 found by this rule.')
    expect(page).toContain('| 0.05 | 0.20 | 50% |')
    expect(page).toContain('| 0.1 | 0.30 |  |')
    expect(rulePage(rule, { ...measured, read: 0, held: 0 })).toContain(
      'None of its findings was among those read.'
    )
    expect(rulePage(rule)).not.toContain('## Measured')
  })

  it('keep what stands around the table of the README', () => {
    const readme = 'Before\n<!-- rules:start -->\nold\n<!-- rules:end -->\nAfter\n'
    const made = withRulesTable(readme, rules)
    expect(made.startsWith('Before\n<!-- rules:start -->\n\n| Rule |')).toBe(true)
    expect(made.endsWith('|\n\n<!-- rules:end -->\nAfter\n')).toBe(true)
    expect(withRulesTable(made, rules)).toBe(made)
    expect(() => withRulesTable('no marks', rules)).toThrow('README.md must hold')
  })

  it('know every rule and option in the schema of the config', () => {
    const schema = JSON.parse(JSON.stringify(configSchema(rules, ['own'])))
    expect(Object.keys(schema.properties.rules.properties)).toEqual([...rules.map(({ id }) => id), 'own'])
    expect(schema.properties.rules.properties.acronym.anyOf[1].properties.options.properties).toHaveProperty(
      'reportUnused'
    )
  })
})
