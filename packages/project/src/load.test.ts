import { frameworks, rules } from '@touchstone/core'
import { describe, expect, test } from 'vitest'
import { loadProject } from './load.ts'
import { memoryFiles } from './memory.ts'
import { overridesFor, withRules } from './overrides.ts'
import { ConfigError } from './problem.ts'

function load(files: Record<string, string>, options: Partial<Parameters<typeof loadProject>[0]> = {}) {
  return loadProject({
    files: memoryFiles(new Map(Object.entries(files))),
    from: '/drafts/north',
    rules,
    ...options
  })
}

async function problems(files: Record<string, string>): Promise<string[]> {
  const error = await load(files).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message.split('\n')
}

describe('loading a project', () => {
  test('everything works with no configuration', async () => {
    const project = await load({})
    expect(project).toMatchObject({ root: '/drafts/north', configPath: null, failOn: 'error', waivers: [] })
    expect(project.frameworks).toEqual(frameworks)
  })

  test('of thousands of mistakes in one file the first twenty are told, and how many follow', async () => {
    const told = await problems({ '/touchstone.yaml': `rules:\n${'  nonsense: 1\n'.repeat(3000)}` })
    expect(told).toHaveLength(21)
    expect(told[20]).toMatch(/^\/touchstone\.yaml:\d+:\d+: From here on, \d+ more mistakes follow\./)
  })

  test('the nearest config file above the draft wins and its folder is the root', async () => {
    const project = await load({
      '/touchstone.yaml': 'failOn: information',
      '/drafts/touchstone.yaml': 'failOn: warning'
    })
    expect(project).toMatchObject({
      root: '/drafts',
      configPath: '/drafts/touchstone.yaml',
      failOn: 'warning'
    })
  })

  test('rules are turned off, made milder and given options', async () => {
    const project = await load({
      '/touchstone.yaml': 'rules:\n  acronym: off\n  grade-word: warning\n  terminology: { severity: false }'
    })
    expect(project.rules).toEqual({
      acronym: { on: false },
      'grade-word': { on: true, severity: 'warning' },
      terminology: { on: false }
    })
  })

  test('rules for some drafts alone stand over those for all, the later over the earlier', async () => {
    const { rules, overrides } = await load({
      '/touchstone.yaml':
        'rules: { acronym: off, terminology: warning }\noverrides:\n' +
        '  - { files: [2021/], rules: { acronym: error } }\n' +
        '  - { files: ["*.txt"], rules: { acronym: warning, terminology: off } }\n'
    })
    const holding = overridesFor(overrides)
    const rulesOf = (path: string | null) =>
      holding(path).reduce((base, override) => withRules(base, override.rules), rules)
    const off = { on: false, severity: 'warning' }
    expect(rulesOf('2021/a.md')).toMatchObject({ acronym: { on: true, severity: 'error' } })
    expect(rulesOf('2021/a.txt')).toEqual({ acronym: { on: true, severity: 'warning' }, terminology: off })
    expect([rulesOf('2025/a.md'), rulesOf(null)]).toEqual([rules, rules])
  })

  test('what an override lacks or misspells is said, with its place', async () => {
    expect(
      await problems({
        '/touchstone.yaml':
          'overrides:\n  - files: [a/]\n  - rules: { acronim: off }\n    file: [a/]\n  - acronym\n'
      })
    ).toEqual([
      expect.stringMatching(/:2:5: An override needs "rules"\./),
      expect.stringMatching(/:3:5: An override needs "files"\./),
      expect.stringMatching(/:3:14: Unknown rule "acronim"\. Did you mean "acronym"\?/),
      expect.stringMatching(/:4:5: Unknown key of an override "file"\. Did you mean "files"\?/),
      expect.stringMatching(/:5:5: Each entry of "overrides" must be a map/)
    ])
  })

  test('an empty config file and empty keys are no error', async () => {
    expect((await load({ '/touchstone.yaml': '# nothing yet\n' })).configPath).toBe('/touchstone.yaml')
    expect((await load({ '/touchstone.yaml': 'rules:\nignore:\n' })).rules).toEqual({})
  })

  test('unknown keys, rules, severities and frameworks say what was probably meant, with their places', async () => {
    expect(
      await problems({
        '/touchstone.yaml':
          'fialOn: error\nrules:\n  grade-wrod: off\n  acronym: warnin\n  terminology:\n    sevrity: off\n'
      })
    ).toEqual([
      expect.stringMatching(/^\/touchstone\.yaml:1:1: Unknown key "fialOn"\. Did you mean "failOn"\?/),
      expect.stringMatching(
        /^\/touchstone\.yaml:3:3: Unknown rule "grade-wrod"\. Did you mean "grade-word"\?/
      ),
      expect.stringMatching(/^\/touchstone\.yaml:4:12: .*must be one of off, .*Did you mean "warning"\?/),
      expect.stringMatching(
        /^\/touchstone\.yaml:6:5: Unknown key of rule "terminology" "sevrity"\. Did you mean "severity"\?/
      )
    ])
    expect(await problems({ '/touchstone.yaml': 'framework: ilac-2025' })).toEqual([
      expect.stringContaining('Did you mean "ilacs-2025"?')
    ])
  })

  test('options are held to the bounds that the rule gives', async () => {
    const rule = { id: 'x', options: { least: { minimum: 1, maximum: 9 } } }
    const files = (least: string) => ({ '/touchstone.yaml': `rules:\n  x:\n    options: { ${least} }\n` })
    expect((await load(files('least: 3'), { rules: [rule] })).rules).toEqual({
      x: { on: true, options: { least: 3 } }
    })
    await expect(load(files('least: 30'), { rules: [rule] })).rejects.toThrow('must be a number from 1 to 9')
    await expect(load(files('lest: 3'), { rules: [rule] })).rejects.toThrow('Did you mean "least"?')
  })

  test('broken YAML is told with line and column', async () => {
    expect((await problems({ '/touchstone.yaml': 'rules:\n  a: [1\n' }))[0]).toMatch(
      /^\/touchstone\.yaml:\d+:\d+: /
    )
    expect((await problems({ '/touchstone.yaml': '- a list\n' }))[0]).toContain('must be a map')
    expect((await problems({ '/touchstone.yaml': 'a: 1\na: 2\n' }))[0]).toContain('unique')
  })

  test("a user's framework is read, and its faults have places", async () => {
    const good = 'id: pools\nextends: ilacs-2025\ntitle: Pools\n'
    const config = 'frameworks: [pools.yaml]\nframework: pools\n'
    const project = await load({ '/touchstone.yaml': config, '/pools.yaml': good })
    expect(project.frameworks.map(framework => framework.id)).toEqual(['pools'])
    expect((await problems({ '/touchstone.yaml': config, '/pools.yaml': `${good}grads: []\n` }))[0]).toMatch(
      /^\/pools\.yaml:\d+:\d+: .*grads/
    )
    expect((await problems({ '/touchstone.yaml': config }))[0]).toContain('does not exist')
  })

  test('ignore patterns come from the config and from the ignore file', async () => {
    const project = await load({
      '/touchstone.yaml': 'ignore: ["old/"]',
      '/.touchstoneignore': '*.tmp.md\n!keep.tmp.md\n'
    })
    expect(['old/a.md', 'b.tmp.md', 'keep.tmp.md', 'c.md'].map(project.ignores)).toEqual([
      true,
      true,
      false,
      false
    ])
  })

  test('named files that are missing are errors, defaults that are missing are not', async () => {
    await expect(load({}, { configPath: '/none.yaml' })).rejects.toThrow('/none.yaml:1:1: There is no such')
    await expect(load({ '/touchstone.yaml': 'waivers: w.yaml' })).rejects.toThrow('does not exist')
    await expect(load({ '/touchstone.yaml': 'baseline: b.json' })).rejects.toThrow('--update-baseline')
  })
})
