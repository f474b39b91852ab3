import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, fixtures, folder, touchstone, trusting } from './touchstone.ts'

const slips = readFileSync(join(fixtures, 'slips.md'), 'utf8')

describe('standard input', () => {
  test('a draft is read from it, under the name that is given', () => {
    const ran = touchstone(['check', '-', '--stdin-filename', 'x/draft.md', '-f', 'json'], { input: slips })
    expect(JSON.parse(ran.out).reports[0]).toMatchObject({ path: 'x/draft.md', checked: true })
    expect(ran.code).toBe(1)
  })

  test('--fix and --watch have nowhere to write or look, and a name without it is a mistake', () => {
    for (const args of [
      ['-', '--fix'],
      ['-', '--watch'],
      ['a.md', '--stdin-filename', 'b.md']
    ]) {
      expect(touchstone(['check', ...args]).code).toBe(2)
    }
  })
})

describe('fixing', () => {
  test('--fix puts mechanical slips right, keeps the file mode, and leaves the rest to people', () => {
    const cwd = folder({ 'a.md': slips })
    chmodSync(join(cwd, 'a.md'), 0o640)
    const ran = touchstone(['check', 'a.md', '--fix'], { cwd })
    expect(ran.out).not.toContain('paragraph-numbering')
    expect(ran.out).toContain('grade-agreement')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(slips.replace('2. Carers', '3. Carers'))
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  test('CRLF and a byte order mark stay as they are', () => {
    const text = `\uFEFF${slips.replaceAll('\n', '\r\n')}`
    const cwd = folder({ 'a.md': text })
    touchstone(['check', 'a.md', '--fix'], { cwd })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text.replace('2. Carers', '3. Carers'))
  })

  test('--fix-dry-run prints a diff that patch takes, and writes nothing', () => {
    const cwd = folder({ 'a.md': slips })
    const ran = touchstone(['check', 'a.md', '--fix-dry-run'], { cwd })
    expect(ran.out).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ .*\n-2\. Carers.*\n\+3\. Carers/s)
    expect(ran.err).toMatch(/1 report checked/)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(slips)
    spawnSync('git', ['apply', '-'], { cwd, input: ran.out })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(slips.replace('2. Carers', '3. Carers'))
  })

  test('--fix-dry-run of a clean draft prints nothing on stdout', () => {
    expect(
      touchstone(['check', 'a.md', '--fix-dry-run'], { cwd: folder({ 'a.md': '@clean.md' }) })
    ).toMatchObject({ code: 0, out: '' })
  })
})

describe('output', () => {
  test('a file is written in folders that are made for it, and stdout stays empty', () => {
    const cwd = folder({ 'a.md': slips })
    const ran = touchstone(['check', 'a.md', '-f', 'json', '-o', 'new/folder/out.json'], { cwd })
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('1 report checked') })
    expect(JSON.parse(readFileSync(join(cwd, 'new/folder/out.json'), 'utf8')).reports).toHaveLength(1)
  })

  test('--quiet leaves out the summary', () => {
    const ran = touchstone(['check', 'a.md', '--quiet'], { cwd: folder({ 'a.md': '@clean.md' }) })
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })

  test('colours: none in a pipe, forced by FORCE_COLOR, forbidden by NO_COLOR and --no-color', () => {
    const cwd = folder({ 'a.md': slips })
    const coloured = (args: string[], env: Record<string, string>) =>
      touchstone(['check', 'a.md', ...args], { cwd, env }).out.includes('\u001b[')
    expect(coloured([], {})).toBe(false)
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  })

  test('a reader that leaves early is no error', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, slips])))
    const line = `"${process.execPath}" "${command}" check . -f json | head -c 10; echo "codes \${PIPESTATUS[0]}"`
    const ran = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' })
    expect(ran.stdout).toMatch(/codes 1\n$/)
    expect(ran.stderr).not.toMatch(/EPIPE|\n\s+at /)
  })
})

describe('rules and configuration', () => {
  test('--only and --skip choose the rules, comma-separated or given again', () => {
    const cwd = folder({ 'a.md': slips })
    const rules = (...args: string[]) => {
      const { reports } = JSON.parse(touchstone(['check', 'a.md', '-f', 'json', ...args], { cwd }).out)
      return [...new Set(reports[0].findings.map((finding: { rule: string }) => finding.rule))].sort()
    }
    expect(rules()).toEqual(['grade-agreement', 'paragraph-numbering'])
    expect(rules('--only', 'grade-agreement,acronym')).toEqual(['grade-agreement'])
    expect(rules('--skip', 'grade-agreement', '--skip', 'acronym')).toEqual(['paragraph-numbering'])
  })

  test('the config above the draft holds wherever the command is run', () => {
    const cwd = folder({
      'p/drafts/a.md': slips,
      'p/touchstone.yaml': 'rules:\n  grade-agreement: off\n  paragraph-numbering: warning\n'
    })
    expect(touchstone(['check', 'p/drafts/a.md'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/warning +Paragraph/)
    })
    const printed = JSON.parse(touchstone(['check', 'p/drafts/a.md', '--print-config'], { cwd }).out)
    expect(printed).toMatchObject({
      config: join(cwd, 'p/touchstone.yaml'),
      rules: { 'grade-agreement': 'off', acronym: 'information' }
    })
  })

  test('ignored files are left out of folders and globs; one that is named says why it is not checked', () => {
    const cwd = folder({
      'a.md': '@clean.md',
      'old/b.md': slips,
      'c.md': slips,
      'touchstone.yaml': 'ignore: [old/]\n',
      '.touchstoneignore': 'c.md\n'
    })
    expect(touchstone(['check', '.'], { cwd }).code).toBe(0)
    expect(touchstone(['check', '**/*.md'], { cwd }).code).toBe(0)
    expect(touchstone(['check', 'old/b.md'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is ignored by')
    })
  })

  test("a user's framework is used, and its mistakes have places", () => {
    const cwd = folder({
      'a.md': '@clean.md',
      'touchstone.yaml': 'frameworks: [mine.yaml]\nframework: mine\n',
      'mine.yaml': 'id: mine\nextends: ilacs-2025\ntitle: Mine\n'
    })
    expect(JSON.parse(touchstone(['check', 'a.md', '-f', 'json'], { cwd }).out).reports[0].framework).toBe(
      'mine'
    )
    writeFileSync(join(cwd, 'mine.yaml'), 'id: mine\nextends: ilacs-2025\ntitel: Mine\n')
    expect(touchstone(['check', 'a.md'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/mine\.yaml:\d+:\d+: .*titel/)
    })
  })

  test('a retext plugin that is not installed says how to get it', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'touchstone.yaml': 'retext: [retext-nothing]\n' })
    expect(touchstone(['check', 'a.md', '--plugins'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('npm install retext-nothing')
    })
  })

  test('a retext plugin of the config runs in the same pass', () => {
    const plugin = `export default () => (tree, file) => { file.message('said by the plugin', { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }, 'mine:rule') }\n`
    const cwd = folder({
      'a.md': '@clean.md',
      'touchstone.yaml': 'retext: [./plugin.mjs]\n',
      'plugin.mjs': plugin
    })
    expect(touchstone(['check', 'a.md'], { cwd, env: trusting(cwd) }).out).toContain('said by the plugin')
  })
})

describe('waivers and baseline', () => {
  const fingerprint = (cwd: string, rule: string): string =>
    JSON.parse(touchstone(['check', 'a.md', '-f', 'json'], { cwd }).out).reports[0].findings.find(
      (finding: { rule: string }) => finding.rule === rule
    ).fingerprint

  test('a waiver with a reason silences its finding; one that has run out is told', () => {
    const cwd = folder({ 'a.md': slips })
    const entry = (rule: string, more = '') =>
      `- fingerprint: '${fingerprint(cwd, rule)}'\n  rule: ${rule}\n  reason: agreed\n${more}`
    const numbering = entry('paragraph-numbering')
    const grade = entry('grade-agreement', '  until: 2020-01-01\n')
    writeFileSync(join(cwd, 'touchstone.waivers.yaml'), numbering + grade)
    const ran = touchstone(['check', 'a.md'], { cwd })
    expect(ran.out).toMatch(/1 error; 1 waived/)
    expect(ran.err).toMatch(/touchstone\.waivers\.yaml:4: .*ran out on 2020-01-01/)
  })

  test('a waiver that nothing needs is told when everything was checked, and not before', () => {
    const cwd = folder({
      'a.md': '@clean.md',
      'touchstone.waivers.yaml': "- {fingerprint: 'aaaaaaaaaaaaaaaa', rule: acronym, reason: r}\n"
    })
    expect(touchstone(['check', '.'], { cwd }).err).toContain('silences nothing')
    expect(touchstone(['check', 'a.md'], { cwd }).err).toBe('')
  })

  test('a baseline keeps the findings of now quiet, survives edits elsewhere, and shows new ones', () => {
    const cwd = folder({ 'a.md': slips, 'touchstone.yaml': 'baseline: base.json\n' })
    expect(touchstone(['check', '.', '--update-baseline'], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringContaining('Wrote 2 findings to base.json')
    })
    expect(touchstone(['check', '.'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 waived')
    })
    writeFileSync(
      join(cwd, 'a.md'),
      slips.replace('Ada Quill', 'Ada Quill and three others').replace('4. Schooling', '8. Schooling')
    )
    const ran = touchstone(['check', '.'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.out).not.toContain('grade-agreement')
    expect(ran.out).toContain('paragraph-numbering')
  })

  test('a baseline that is named and missing is an error', () => {
    expect(
      touchstone(['check', 'a.md', '--baseline', 'no.json'], { cwd: folder({ 'a.md': slips }) }).code
    ).toBe(2)
  })
})

describe('cache', () => {
  test('an answer from the cache is the answer without it, and a change of text or config is seen', () => {
    const cwd = folder({ 'a.md': slips, 'touchstone.yaml': 'failOn: error\n' })
    const run = (...args: string[]) => touchstone(['check', '.', '-f', 'json', ...args], { cwd })
    const plain = run()
    expect(run('--cache')).toEqual(plain)
    const kept = readdirSync(join(cwd, '.touchstone-cache')).filter(name => name.endsWith('.json'))
    expect(kept).toHaveLength(1)
    expect(run('--cache')).toEqual(plain)
    writeFileSync(join(cwd, 'touchstone.yaml'), 'rules: { grade-agreement: off }\n')
    expect(run('--cache')).toEqual(run())
    writeFileSync(join(cwd, 'a.md'), readFileSync(join(fixtures, 'clean.md')))
    expect(run('--cache')).toMatchObject({ code: 0 })
  })

  test('what it keeps is used, and what is broken is worked out again', () => {
    const cwd = folder({ 'a.md': slips })
    const plain = touchstone(['check', '.', '--cache'], { cwd })
    const name = readdirSync(join(cwd, '.touchstone-cache')).find(file => file.endsWith('.json')) as string
    const file = join(cwd, '.touchstone-cache', name)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('The heading', 'THE HEADING'))
    expect(touchstone(['check', '.', '--cache'], { cwd }).out).toContain('THE HEADING')
    writeFileSync(file, '{"broken')
    expect(touchstone(['check', '.', '--cache'], { cwd })).toEqual(plain)
  })
})

describe('init', () => {
  test('writes a config that holds, and never over one that is there', () => {
    const cwd = folder({ 'a.md': '@clean.md' })
    expect(touchstone(['init', '--waivers'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('pre-commit')
    })
    expect(existsSync(join(cwd, 'touchstone.waivers.yaml'))).toBe(true)
    expect(touchstone(['check', '.'], { cwd })).toMatchObject({ code: 0, err: '' })
    writeFileSync(join(cwd, 'touchstone.yaml'), 'failOn: warning\n')
    expect(touchstone(['init'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect(readFileSync(join(cwd, 'touchstone.yaml'), 'utf8')).toBe('failOn: warning\n')
    expect(touchstone(['init', '--force'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'touchstone.yaml'), 'utf8')).toContain('failOn: error')
  })
})
