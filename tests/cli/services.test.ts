/** What services read of a run: their formats, and what stays the same from run to run. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtures, folder, touchstone } from './touchstone.ts'

const slips = readFileSync(join(fixtures, 'slips.md'), 'utf8')
const outstanding = slips.replace('help and protection | Good', 'help and protection | Outstanding')

describe('a contradiction that was accepted', () => {
  const accepted = () => {
    const cwd = folder({ 'a.md': slips, 'touchstone.yaml': 'baseline: b.json\n' })
    touchstone(['check', 'a.md', '--update-baseline'], { cwd })
    expect(touchstone(['check', 'a.md'], { cwd }).code).toBe(0)
    return cwd
  }

  test('is another when its other side says something else', () => {
    const cwd = accepted()
    expect(outstanding).not.toBe(slips)
    writeFileSync(join(cwd, 'a.md'), outstanding)
    const ran = touchstone(['check', 'a.md'], { cwd })
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('the table says outstanding')])
  })

  test('stays accepted when the draft is renamed, but not in another draft of the same words', () => {
    const cwd = accepted()
    writeFileSync(join(cwd, 'other.md'), slips)
    expect(touchstone(['check', 'other.md'], { cwd }).code).toBe(1)
    renameSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    expect(touchstone(['check', 'b.md'], { cwd }).code).toBe(0)
  })
})

describe('junit', () => {
  const failures = (args: string[], text = slips) => {
    const out = touchstone(['check', 'a.md', '-f', 'junit', ...args], { cwd: folder({ 'a.md': text }) }).out
    return [...out.matchAll(/<testcase name="([^"]+)"[^>]*><failure type="(\w+)"/g)].map(
      ([, name, type]) => `${type} ${name}`
    )
  }

  test('marks as failures what --fail-on fails on, and nothing else', () => {
    const mild = 'grade-word,acronym'
    const text = slips.replace('Plans are short', 'The FGC team is outstanding. Plans are short')
    expect(failures([], text).every(name => name.startsWith('error '))).toBe(true)
    expect(failures(['--only', mild], text)).toEqual([])
    expect(failures(['--only', mild, '--fail-on', 'information'], text).length).toBeGreaterThan(0)
  })

  test('names a case alike wherever its lines are now', () => {
    const names = failures([])
    expect(names.length).toBeGreaterThan(0)
    expect(failures([], slips.replace('\n\nMerrowdale knows', '\n\n\n\nMerrowdale knows'))).toEqual(names)
  })
})

describe('paths', () => {
  test('are relative to the root of the repository, also from a folder within it, and none says where it lies', () => {
    const cwd = folder({ 'north/drafts/a.md': slips })
    mkdirSync(join(cwd, '.git'))
    const inside = join(cwd, 'north')
    const run = (format: string) => touchstone(['check', 'drafts', '-f', format], { cwd: inside }).out
    expect(run('github')).toContain('file=north/drafts/a.md')
    const sarif = JSON.parse(run('sarif')).runs[0]
    expect(sarif.artifacts[0].location).toEqual({ uri: 'north/drafts/a.md', uriBaseId: 'ROOT' })
    expect(sarif.tool.driver.informationUri).toMatch(/^https:/)
    expect(JSON.parse(run('gitlab'))[0].location.path).toBe('north/drafts/a.md')
    expect(JSON.parse(run('rdjson')).diagnostics[0].location.path).toBe('north/drafts/a.md')
    for (const format of ['sarif', 'github', 'gitlab', 'rdjson']) expect(run(format)).not.toContain(cwd)
  })
})

describe('gitlab and rdjson', () => {
  const run = (format: string, text: string) =>
    JSON.parse(
      touchstone(['check', 'a.md', 'b.md', '-f', format], { cwd: folder({ 'a.md': text, 'b.md': text }) }).out
    )

  test('gitlab gives each finding of each draft a fingerprint of its own, a severity that it knows, and a line', () => {
    const issues = run('gitlab', slips)
    expect(issues.length).toBeGreaterThan(3)
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
      issues.length
    )
    for (const { severity, location, description, check_name } of issues) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
      expect(location.lines.begin).toBeGreaterThan(0)
      expect(description.length * check_name.length).toBeGreaterThan(0)
    }
  })

  test('rdjson counts columns in bytes', () => {
    const title = '## The experiences and progress of children who need help and protection: Requires'
    const text = slips.replace(title, title.replace('who need', 'who\u00a0need'))
    const column = (from: string) =>
      run('rdjson', from).diagnostics.find(
        ({ code }: { code: { value: string } }) => code.value === 'grade-agreement'
      ).location.range.start.column
    expect(column(text)).toBe(column(slips) + 1)
  })

  test('both tell of a draft that could not be checked', () => {
    expect(run('gitlab', '# Letter\n')[0]).toMatchObject({ check_name: 'not-checked', severity: 'blocker' })
    expect(run('rdjson', '# Letter\n').diagnostics[0]).toMatchObject({ severity: 'ERROR' })
  })
})

describe('what the command keeps and looks for', () => {
  test('the cache lies where the command is run, never among the drafts', () => {
    const cwd = folder({ 'drafts/a.md': '@clean.md', 'drafts/touchstone.yaml': 'failOn: error\n' })
    touchstone(['check', 'drafts', '--cache'], { cwd })
    expect(existsSync(join(cwd, '.touchstone-cache'))).toBe(true)
    expect(existsSync(join(cwd, 'drafts/.touchstone-cache'))).toBe(false)
  })

  test.each([true, false])(
    'ignore files and waivers are looked for upward, with and without a configuration: %s',
    configured => {
      const cwd = folder({
        '.touchstoneignore': 'old/\n',
        'north/old/a.md': slips,
        'north/b.md': '@clean.md',
        'touchstone.waivers.yaml':
          '- { fingerprint: "0123456789abcdef", rule: acronym, reason: Old., until: 2020-01-01 }\n',
        ...(configured ? { 'north/touchstone.yaml': 'failOn: error\n' } : {})
      })
      const ran = touchstone(['check', '.'], { cwd: join(cwd, 'north') })
      expect(ran.code).toBe(0)
      expect(ran.out).toContain('1 report checked')
      expect(ran.err).toContain('ran out on 2020-01-01')
    }
  )

  test('--timing tells of each rule that ran, on standard error', () => {
    const ran = touchstone(['check', 'a.md', '--timing', '-f', 'json', '--only', 'acronym,terminology'], {
      cwd: folder({ 'a.md': slips })
    })
    expect(
      ran.err
        .match(/^[\w-]+ +\d+\.\d ms$/gm)
        ?.map(line => line.split(' ')[0])
        .sort()
    ).toEqual(['acronym', 'terminology'])
    expect(() => JSON.parse(ran.out)).not.toThrow()
  })

  test('tables open in spreadsheets as what they are', () => {
    const cwd = folder({ 'a.md': slips })
    touchstone(['moderate', 'a.md', '--out', 'o', '--workers', '1'], { cwd })
    for (const name of ['findings.csv', 'sections.csv']) {
      const bytes = readFileSync(join(cwd, 'o', name))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(bytes.toString('utf8').lastIndexOf('\ufeff')).toBe(0)
    }
  })
})
