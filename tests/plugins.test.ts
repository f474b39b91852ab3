/** Rules of a project's own, in the command, a batch and the editor. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineRule } from '@touchstone/core'
import { draft, testRule } from '@touchstone/core/testing'
import { describe, expect, it } from 'vitest'
import { touchstone as command, folder, trusting } from './cli/touchstone.ts'
import { spawnServer, uriOf } from './server/client.ts'

/** The command of a user who trusts the folder. */
const touchstone = (args: readonly string[], { cwd }: { cwd: string }) =>
  command(args, { cwd, env: trusting(cwd) })

const module = (more = '') => `export default [{
  id: 'our-team/first-paragraph', flags: 'The first paragraph is looked at.', why: 'We look at it.', leavesAlone: [],
  canBeWrong: 'Never.', source: 'Ours.', severity: 'warning', fixable: false, url: 'https://example.org/first',
  messages: { first: { text: 'This is paragraph {number}.' } }, options: { from: { description: 'x', default: 1, minimum: 1, maximum: 9 } },
  *check({ report, options }) {
    const [section] = report.sections
    const paragraph = section.paragraphs[0]
    yield { message: 'first', values: { number: options.from }, range: paragraph.range, evidence: [{ range: section.headingRange, label: 'its section' }] }
  },
  examples: () => ({ flagged: [], clean: [] })${more}
}]`
const files = (config = 'plugins: [./rules.mjs]\n', source = module()) => ({
  'touchstone.yaml': config,
  'rules.mjs': source,
  'a.md': '@clean.md'
})

describe('the rules that touchstone.yaml names', () => {
  it('run in check, with the settings, flags and waivers of any rule', () => {
    const cwd = folder(files())
    const ran = touchstone(['check', 'a.md'], { cwd })
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('This is paragraph 1.')])
    expect(touchstone(['check', 'a.md', '--skip', 'our-team/first-paragraph'], { cwd }).out).not.toContain(
      'This is paragraph'
    )
    const only = touchstone(['check', 'a.md', '--only', 'our-team/first-paragraph', '--fail-on', 'warning'], {
      cwd
    })
    expect([only.code, only.out]).toEqual([1, expect.stringContaining('1 rule; 1 warning')])
    const set = 'rules:\n  our-team/first-paragraph: { severity: error, options: { from: 3 } }\n'
    writeFileSync(join(cwd, 'touchstone.yaml'), `plugins: [./rules.mjs]\n${set}`)
    expect(touchstone(['check', 'a.md'], { cwd })).toMatchObject({
      code: 1,
      out: expect.stringContaining('This is paragraph 3.')
    })
    const json = JSON.parse(touchstone(['check', 'a.md', '-f', 'json'], { cwd }).out)
    const { fingerprint } = json.reports[0].findings.find(({ rule }: { rule: string }) =>
      rule.startsWith('our-team/')
    )
    writeFileSync(
      join(cwd, 'touchstone.waivers.yaml'),
      `- fingerprint: "${fingerprint}"\n  rule: our-team/first-paragraph\n  reason: Known.\n`
    )
    expect(touchstone(['check', 'a.md'], { cwd })).toMatchObject({ code: 0, err: '' })
  })

  it('stand in SARIF with their own help text and page, from check and from a batch', () => {
    const cwd = folder(files())
    touchstone(['moderate', 'a.md', '--out', 'o', '--workers', '1'], { cwd })
    for (const text of [
      touchstone(['check', 'a.md', '-f', 'sarif'], { cwd }).out,
      readFileSync(join(cwd, 'o/results.sarif'), 'utf8')
    ]) {
      const [run] = JSON.parse(text).runs
      const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'our-team/first-paragraph')
      expect(rule).toMatchObject({
        help: { text: expect.stringContaining('The first paragraph is looked at.') },
        helpUri: 'https://example.org/first'
      })
      const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === rule.id)
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(rule.id)
    }
  })

  it('are refused in words where they are no rules, are not there, or are misnamed in the settings', () => {
    const told = (config: string | undefined, source?: string) => {
      const ran = touchstone(['check', 'a.md'], { cwd: folder(files(config, source)) })
      expect([ran.code, ran.out, ran.err.trim().split('\n').length]).toEqual([2, '', 1])
      return ran.err
    }
    expect(told('plugins: [./gone.mjs]\n')).toContain(
      'The plugin "./gone.mjs" of the configuration cannot be used'
    )
    expect(told(undefined, 'export default 1')).toContain('its default export is no rule')
    expect(told(undefined, module().replace('our-team/first-paragraph', 'acronym'))).toContain(
      'a name of yours, a slash'
    )
    expect(told(undefined, module().replace("why: 'We look at it.',", ''))).toContain('lacks "why"')
    expect(told('plugins: [./rules.mjs]\nrules: { our-team/first-paragraf: off }\n')).toContain(
      'Did you mean "our-team/first-paragraph"?'
    )
    expect(told('rules: { our-team/first-paragraph: off }\n')).toContain('Unknown rule')
  })

  it('that throw are findings, and the others run on', () => {
    const source = module(',').replace('const [section]', "throw new Error('x'); const [section]")
    const ran = touchstone(['check', 'a.md'], { cwd: folder(files(undefined, source)) })
    expect([ran.code, ran.out]).toEqual([3, expect.stringContaining('our-team/first-paragraph')])
  })

  it.each([
    [true, 1],
    [false, 0]
  ])('run in the editor where code of the folder may run, and nowhere else: %s', async (plugins, count) => {
    const cwd = folder(files('plugins: [./rules.mjs]\nrules: { our-team/first-paragraph: error }\n'))
    const { client } = spawnServer(undefined, trusting(cwd))
    await client.initialize(undefined, {
      rootUri: uriOf(cwd),
      initializationOptions: { settings: { plugins } }
    })
    const uri = uriOf(join(cwd, 'a.md'))
    await client.open(uri, readFileSync(join(cwd, 'a.md'), 'utf8'))
    const found = await client.diagnostics(uri)
    expect(found.filter(({ code }) => code === 'our-team/first-paragraph')).toHaveLength(count)
  })
})

describe('the tester of rules', () => {
  const rule = (word: string) =>
    defineRule({
      id: 'our-team/word',
      flags: 'A word is used.',
      why: 'We do not use it.',
      leavesAlone: [],
      canBeWrong: 'Never.',
      source: 'Ours.',
      severity: 'warning',
      fixable: false,
      messages: { word: { text: 'A word.' } },
      options: {},
      *check({ report }) {
        const start = report.text.indexOf(word)
        const [section] = report.sections
        if (start < 0 || section === undefined) return
        yield {
          message: 'word',
          range: { start, end: start + word.length },
          evidence: [{ range: section.headingRange, label: 'the first section' }]
        }
      },
      examples: () => ({
        flagged: [
          {
            name: 'the word',
            text: draft({
              headings: {
                'help-and-protection':
                  '((The experiences and progress of children who need help and protection: good))'
              },
              summary: ['Children are [[robustly]] supported.']
            }),
            message: 'word',
            resolved: draft({ summary: ['Children are supported.'] })
          }
        ],
        clean: [{ text: draft(), because: 'nothing is said' }]
      })
    })

  it('is content with a rule that does what its examples say', () => {
    expect(testRule(rule('robustly'))).toEqual([])
  })

  it('says what a rule does otherwise, in words', () => {
    expect(testRule(rule('supported')).join('\n')).toMatch(
      /the word: LF: flagged .*robustly.*, got .*supported/
    )
    expect(testRule({ ...rule('robustly'), examples: () => ({ flagged: [], clean: [] }) })).toEqual([
      'There is no flagged example.',
      'There is no clean example.'
    ])
  })
})
