import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import Draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { fixtures, folder, touchstone } from './touchstone.ts'

const waived = `<!-- touchstone-waive paragraph-numbering: Numbered by hand & kept. -->\n\n2. Carers`
const draft = readFileSync(join(fixtures, 'slips.md'), 'utf8')
const files = {
  'north/a b.md': draft,
  'north/waived.md': draft.replace('2. Carers', waived),
  'clean.md': '@clean.md',
  'letter.txt': 'Dear all,\nthis is a letter.\n'
}

function run(format: string): string {
  const args = ['check', 'north', 'clean.md', 'letter.txt', '--format', format]
  return touchstone(args, { cwd: folder(files) }).out
}

/** The JSON without what the learned weights say of sections and items, which changes with every training. */
function withoutWeights(out: string): string {
  const learned = ['language', 'counts', 'criteria', 'suggested', 'paragraphs']
  return JSON.stringify(JSON.parse(out), (key, value) => (learned.includes(key) ? undefined : value), 2)
}

describe('each format prints the same run', () => {
  test.each(['stylish', 'json', 'junit', 'github', 'markdown', 'html', 'sarif', 'gitlab', 'rdjson'])(
    '%s',
    async format => {
      const out = run(format).replaceAll(/file:\/\/\/[^"]*touchstone-cli-\w+\//g, 'file:///drafts/')
      await expect(format === 'json' ? withoutWeights(out) : out).toMatchFileSnapshot(
        `snapshots/${format}.txt`
      )
    }
  )
})

test('sarif keeps to the schema of SARIF 2.1.0, and waived findings are suppressed', () => {
  const log = JSON.parse(run('sarif'))
  const ajv = new Draft04({ strict: false, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(join(fixtures, 'sarif-2.1.0.schema.json'), 'utf8')))
  expect([validate(log), validate.errors]).toEqual([true, null])
  const results = log.runs[0].results
  expect(results.every((result: { relatedLocations: unknown[] }) => result.relatedLocations.length > 0)).toBe(
    true
  )
  expect(
    results.filter((result: { suppressions: unknown[] }) => result.suppressions.length > 0)
  ).toHaveLength(1)
  expect(validate({ ...log, version: '2' })).toBe(false)
})

test('json keeps to the published schema', () => {
  const schema = join(import.meta.dirname, '../../docs/schema/findings.schema.json')
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
  expect([validate(JSON.parse(run('json'))), validate.errors]).toEqual([true, null])
})

test('json says what the evidence work says of every section and item, whatever rules are on', () => {
  const text = readFileSync(join(import.meta.dirname, '../../corpus/thornmere-2025.md'), 'utf8')
  const cwd = folder({ 'a.md': text })
  const json = (...args: string[]) =>
    JSON.parse(touchstone(['check', 'a.md', '--format', 'json', ...args], { cwd }).out).reports[0]
  const report = json('--only', 'judgement-table')
  expect(report.sections).toHaveLength(4)
  for (const { language, counts, criteria } of report.sections) {
    const chances: number[] = Object.values(language.probabilities)
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 3)
    expect(language.probabilities[language.grade]).toBeGreaterThan(0.25)
    expect(counts.strength + counts.weakness + counts.mixed + counts.neutral).toBeGreaterThan(8)
    expect(criteria.covered.length).toBeGreaterThan(0)
  }
  const items: { suggested: string[]; paragraphs: number[] }[] = report.improvements
  expect(items.every(({ suggested }) => suggested.length > 0)).toBe(true)
  expect(items.filter(({ paragraphs }) => paragraphs.length > 0).length).toBeGreaterThan(items.length / 2)
  touchstone(['check', 'a.md', '--cache'], { cwd })
  expect(json('--only', 'judgement-table', '--cache')).toEqual(report)
})

test('junit is well-formed XML whose counts are those of its cases', () => {
  const xml = run('junit')
  const open: string[] = []
  let cases = 0
  let declared = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        if (name === 'testcase') cases++
        if (name === 'testsuite') declared += Number(attributes.tests)
      },
      onclosetag(name) {
        expect(open.pop()).toBe(name)
      }
    },
    { xmlMode: true }
  )
  parser.end(xml)
  expect(open).toEqual([])
  expect(cases).toBe(declared)
})

test("junit has what Ant's schema asks of it, in its order, and nothing else", () => {
  const asked: Record<string, { attributes: string[]; inside: RegExp }> = {
    testsuites: { attributes: [], inside: /^(testsuite )*$/ },
    testsuite: {
      attributes: 'errors failures hostname id name package skipped tests time timestamp'.split(' '),
      inside: /^properties (testcase )*system-out system-err $/
    },
    testcase: { attributes: ['classname', 'name', 'time'], inside: /^((skipped|error|failure) )?$/ },
    failure: { attributes: ['message', 'type'], inside: /^$/ },
    error: { attributes: ['message', 'type'], inside: /^$/ },
    skipped: { attributes: ['message'], inside: /^$/ }
  }
  const open: { name: string; inside: string }[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const outer = open.at(-1)
        if (outer) outer.inside += `${name} `
        open.push({ name, inside: '' })
        expect(Object.keys(attributes).sort()).toEqual(asked[name]?.attributes ?? [])
      },
      onclosetag(name) {
        const { inside } = open.pop() as { inside: string }
        expect(inside).toMatch(asked[name]?.inside ?? /^$/)
      }
    },
    { xmlMode: true }
  )
  parser.end(run('junit'))
  expect(open).toEqual([])
})

test('html escapes what drafts say, asks for nothing outside and runs no script', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const cwd = folder({ '<img src=x>.md': draft.replace('2. Carers open', `2. Carers open ${hostile}`) })
  const html = touchstone(['check', '.', '--format', 'html'], { cwd }).out
  const tags: string[] = []
  const loads: string[] = []
  new Parser({
    onopentag(name, attributes) {
      tags.push(name)
      for (const key of ['src', 'onerror', 'onload', 'onclick', 'action'])
        if (key in attributes) loads.push(key)
      if (name === 'link') loads.push('link')
    }
  }).end(html)
  expect(tags).toContain('mark')
  expect(tags).not.toContain('script')
  expect(tags).not.toContain('img')
  expect(html).toContain('&lt;img src=x&gt;.md')
  expect(loads).toEqual([])
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain('lang="en"')
})

test('control characters of a draft do not reach the terminal', () => {
  const cwd = folder({
    'a.md': draft.replace(
      '| The experiences and progress of care leavers |',
      '| The progress of care \u001b[31mleavers |'
    )
  })
  const ran = touchstone(['check', 'a.md'], { cwd })
  expect(ran.code).toBe(1)
  expect(ran.out).not.toContain('\u001b')
})
