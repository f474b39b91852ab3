import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ownFindings } from '@touchstone/core'
import { describe, expect, test } from 'vitest'
import { command, folder, touchstone, trusting } from './touchstone.ts'

const readme = '# A tool\n\nThis is no report at all.\n'

/** Each case: what it shows, the files, the arguments, the exit code, and what is said (out, err). */
const cases: readonly [string, Record<string, string | Uint8Array>, string[], number, RegExp?, RegExp?][] = [
  [
    'a clean draft',
    { 'a.md': '@clean.md' },
    ['a.md'],
    0,
    /^1 report checked: 5 judgements, 4 sections, 6 paragraphs, 3 improvement items, \d+ rules; no findings\n$/,
    /^$/
  ],
  ['a draft with errors', { 'a.md': '@slips.md' }, ['a.md'], 1, /grade-agreement/],
  ['no paths: the current folder', { 'a.md': '@clean.md' }, [], 0, /1 report checked/],
  [
    'a folder with a README',
    { 'a.md': '@clean.md', 'README.md': readme },
    ['.'],
    0,
    /1 is not a report \(README\.md\)/
  ],
  [
    'a README that is named',
    { 'README.md': readme },
    ['README.md'],
    3,
    /could not be checked.*judgement table/s
  ],
  [
    'a named README beside a draft with errors: the highest code',
    { 'a.md': '@slips.md', 'README.md': readme },
    ['a.md', 'README.md'],
    3,
    /grade-agreement/
  ],
  ['a folder in which nothing is a report', { 'README.md': readme }, ['.'], 3, /nothing was checked/],
  [
    'a folder without drafts',
    { 'a.png': 'x' },
    ['.'],
    3,
    /^$/,
    /There is no \.md, \.markdown, \.txt, \.docx or \.pdf file/
  ],
  ['an empty file', { 'a.md': '' }, ['a.md'], 3, /could not be checked/],
  [
    'a folder in which a draft was emptied',
    { 'a.md': '@clean.md', 'b.md': ' \n', 'c.txt': new Uint8Array(4096) },
    ['.'],
    3,
    /b\.md\n {2}could not be checked {2}It is empty.*c\.txt\n {2}could not be checked {2}It is empty/s
  ],
  [
    'settings under a name that nothing reads',
    { 'a.md': '@clean.md', 'touchstone.yml': 'failOn: information\n' },
    ['a.md'],
    0,
    /no findings/,
    /^touchstone\.yml:1: Nothing reads a file of this name, .*name it touchstone\.yaml\.\n$/
  ],
  ['a binary file', { 'a.txt': new Uint8Array([1, 0, 2]) }, ['a.txt'], 3, /not a text file/],
  ['a PDF', { 'a.pdf': '%PDF-1.7' }, ['a.pdf'], 3, /PDF/],
  ['a Word document', { 'a.docx': 'PK\u0003\u0004' }, ['a.docx'], 3, /Word/],
  ['UTF-16', { 'a.txt': new Uint8Array([0xff, 0xfe, 65, 0]) }, ['a.txt'], 3, /save it as UTF-8/],
  ['invalid UTF-8', { 'a.txt': new Uint8Array([65, 0xff, 66]) }, ['a.txt'], 3, /not UTF-8/],
  [
    'a path that is not there',
    { 'draft.md': '@clean.md' },
    ['drfat.md'],
    2,
    /^$/,
    /Cannot find drfat\.md\. Did you mean "draft\.md"\?/
  ],
  ['a glob', { 'a.md': '@clean.md', 'b/c.txt': '@clean.md' }, ['**/*.{md,txt}'], 0, /^2 reports checked/],
  ['a glob without a match', {}, ['*.md'], 2, /^$/, /No file matches/],
  ['one file named twice', { 'a.md': '@clean.md' }, ['a.md', './a.md', '.'], 0, /^1 report checked/],
  ['a threshold below', { 'a.md': '@slips.md' }, ['a.md', '--only', 'terminology', '--fail-on', 'error'], 0],
  ['an unknown command flag', {}, ['--frmat', 'json'], 2, /^$/, /Did you mean --format\?/],
  ['an unknown format', {}, ['--format', 'xml'], 2, /^$/, /Allowed choices are stylish/],
  [
    'an unknown rule',
    {},
    ['--only', 'grade-wrod'],
    2,
    /^$/,
    /Unknown rule "grade-wrod"\. Did you mean "grade-word"\?/
  ],
  [
    'an unknown framework',
    { 'a.md': '@clean.md' },
    ['--framework', 'ilac-2025'],
    2,
    /^$/,
    /Did you mean "ilacs-2025"\?/
  ],
  ['a bad count', {}, ['--max-warnings', '-1'], 2],
  ['two that exclude each other', {}, ['--fix', '--fix-dry-run'], 2, /^$/, /not both/],
  [
    'a config with mistakes',
    { 'a.md': '@clean.md', 'touchstone.yaml': 'rules:\n  acronim: off\n' },
    ['a.md'],
    2,
    /^$/,
    /touchstone\.yaml:2:3: Unknown rule "acronim"\. Did you mean "acronym"\?/
  ],
  [
    'a config that is missing',
    { 'a.md': '@clean.md' },
    ['a.md', '--config', 'x.yaml'],
    2,
    /^$/,
    /no such configuration/
  ],
  [
    'an output that cannot be written',
    { 'a.md': '@clean.md', file: '' },
    ['a.md', '-f', 'json', '-o', 'file/out.json'],
    2,
    /^$/,
    /^file\/out\.json cannot be written: a folder of its path is a file\.$/m
  ],
  [
    'a folder for an output',
    { 'a.md': '@clean.md', 'out/b.md': '@clean.md' },
    ['a.md', '-o', 'out'],
    2,
    /^$/,
    /^out cannot be written: it is a folder; give the name of a file\.$/m
  ]
]

describe('check ends with the exit code that the README names', () => {
  test.each(cases)('%s', (_, files, args, code, out = /^/, err = /^/) => {
    const ran = touchstone(['check', ...args], { cwd: folder(files) })
    expect({ ...ran, code: ran.code }).toEqual({
      code,
      out: expect.stringMatching(out),
      err: expect.stringMatching(err)
    })
    expect(ran.err).not.toMatch(/\n\s+at /)
  })

  test('a file that cannot be read is told and the others are checked', () => {
    const cwd = folder({ 'a.md': '@clean.md' })
    symlinkSync('loop.md', join(cwd, 'loop.md'))
    const ran = touchstone(['check', 'loop.md', 'a.md'], { cwd })
    expect(ran.code).toBe(3)
    expect(ran.out).toMatch(/loop\.md\n {2}could not be checked {2}It cannot be read.*1 report checked/s)
  })

  test('a text that cannot be read is told where a folder holds it, since it may be a draft', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'b.md': new Uint8Array([0xff, 0xfe, 65, 0]) })
    for (const name of ['check', 'evidence', 'self-test']) {
      const ran = touchstone([name, '.', ...(name === 'self-test' ? ['--times', '1'] : [])], { cwd })
      expect([name, ran.code]).toEqual([name, 3])
      expect(ran.out + ran.err).toMatch(
        /b\.md.*could not be checked.*It is saved as UTF-16; save it as UTF-8\./s
      )
    }
  })

  test('--quiet leaves exit code 3 no riddle', () => {
    const cwd = folder({ 'README.md': readme })
    expect(touchstone(['check', '.', '--quiet'], { cwd })).toMatchObject({
      code: 3,
      out: expect.stringContaining('nothing was checked; 1 is not a report (README.md)')
    })
    expect(touchstone(['evidence', '.', '--quiet'], { cwd })).toMatchObject({
      code: 3,
      out: expect.stringContaining('nothing was read; 1 is not a report (README.md)')
    })
  })

  test.each(['check', 'evidence', 'self-test'])('%s says that a folder holds no drafts', name => {
    expect(touchstone([name, '.'], { cwd: folder({ 'a.png': 'x' }) })).toEqual({
      code: 3,
      out: '',
      err: 'There is no .md, .markdown, .txt, .docx or .pdf file to check in ..\n'
    })
  })

  test('the threshold and the number of warnings decide between 0 and 1', () => {
    const draft = '@clean.md'
    const cwd = folder({
      'a.md': draft,
      'touchstone.waivers.yaml': "- {fingerprint: 'aaaaaaaaaaaaaaaa', rule: acronym, reason: r}\n"
    })
    const code = (...args: string[]) => touchstone(['check', '.', ...args], { cwd }).code
    expect(code()).toBe(0)
    expect(code('--fail-on', 'warning')).toBe(1)
    expect(code('--max-warnings', '0')).toBe(1)
    expect(code('--max-warnings', '1')).toBe(0)
  })
})

describe('the command itself', () => {
  test('version and help go to stdout with 0', () => {
    expect(touchstone(['--version'])).toEqual({ code: 0, out: '1.0.0\n', err: '' })
    expect(touchstone(['check', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Examples:'),
      err: ''
    })
  })

  test('the help of every command has examples', () => {
    const names = touchstone(['--help']).out.match(/(?<=^ {2})[a-z-]+(?= \[options\])/gm) ?? []
    expect(names).toContain('annotate')
    for (const name of names) {
      const { out } = touchstone([name, '--help'])
      expect([name, out]).toEqual([name, expect.stringContaining('\nExamples:\n  touchstone ')])
    }
  })

  test('an unknown command says what was probably meant', () => {
    expect(touchstone(['chekc'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean check?')
    })
  })

  test('a draft in place of a command says how to check it', () => {
    const ran = touchstone(['a.md'], { cwd: folder({ 'a.md': '@clean.md' }) })
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('touchstone check a.md') })
  })

  test('explain knows every id that a finding can carry, as its page has it', () => {
    for (const { id, flags } of ownFindings) {
      const { code, out } = touchstone(['explain', id])
      const page = readFileSync(join(import.meta.dirname, '../../docs/rules', `${id}.md`), 'utf8')
      const plain = (text: string) => text.replace(/\s+/g, ' ')
      expect([code, plain(out)]).toEqual([0, expect.stringContaining(flags)])
      expect(plain(page)).toContain(flags)
    }
  })

  test('explain knows rules, criteria and references in the ways people write them', () => {
    const out = (...words: string[]) => touchstone(['explain', ...words]).out
    expect(out('grade-agreement')).toMatch(/^grade-agreement \(error\)\n\n.*Why: /s)
    expect(out('(Outcome Three, national framework)')).toMatch(/^outcome 3: /)
    expect(out('outcome', '3')).toBe(out('outcome-3'))
    expect(out('pathway-plans')).toMatch(/criterion of/)
    expect(out()).toContain('References:')
    expect(touchstone(['explain', 'grade-agrement'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "grade-agreement"?')
    })
  })
})

describe('a draft that could not be checked never passes for clean', () => {
  const broken = "export default () => () => { throw new Error('Children of Exampleshire') }\n"
  const settings = { 'touchstone.yaml': 'retext: [./broken.mjs]\n', 'broken.mjs': broken }

  test('one that cannot be read in a folder gives 3, in every format', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'b.docx': 'no archive' })
    for (const format of ['stylish', 'json', 'sarif', 'junit', 'github', 'markdown', 'html']) {
      const { code, out } = touchstone(['check', '.', '--format', format], { cwd })
      expect([format, code, out.includes('b.docx')]).toEqual([format, 3, true])
    }
    const json = JSON.parse(touchstone(['check', '.', '--format', 'json'], { cwd }).out)
    expect(json.reports[1]).toMatchObject({ path: 'b.docx', checked: false, failed: true })
    expect(touchstone(['evidence', '.', '--format', 'json'], { cwd }).code).toBe(3)
    expect(touchstone(['moderate', '.', '--out', 'out', '--workers', '1'], { cwd }).code).toBe(3)
  })

  test('a part that throws is a finding beside those of the others, 3, and nothing of the draft is told', () => {
    const cwd = folder({ 'a.md': '@slips.md', ...settings })
    const { code, out, err } = touchstone(['check', '.', '--verbose'], { cwd, env: trusting(cwd) })
    expect(code).toBe(3)
    expect(out).toContain('The plugin ./broken.mjs could not run here')
    expect(out).toContain('grade-agreement')
    expect(err).toMatch(/a\.md: plugin \.\/broken\.mjs: Error at /)
    expect(out + err).not.toContain('Exampleshire')
  })

  test('a cache that cannot be written is told once, and the verdict holds', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'b.md': '@clean.md', '.touchstone-cache': 'a file' })
    const { code, err } = touchstone(['check', '.', '--cache'], { cwd })
    expect(code).toBe(0)
    expect(err.match(/The cache cannot be written/g)).toHaveLength(1)
  })

  test.runIf(existsSync('/dev/full'))('a full disk is one line and 3', () => {
    const cwd = folder({ 'a.md': '@slips.md' })
    const full = touchstone(['check', 'a.md', '--format', 'json', '--output', '/dev/full'], { cwd })
    expect(full).toMatchObject({ code: 3, err: '/dev/full cannot be written: the disk is full.\n' })
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${command}" check a.md >/dev/full`], { cwd })
    expect(shell.status).toBe(3)
    expect(shell.stderr.toString()).toBe('Standard output cannot be written: the disk is full.\n')
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
  })
})

test('--only without a rule is refused, since nothing would be checked', () => {
  const { code, err } = touchstone(['check', 'a.md', '--only', ''], { cwd: folder({ 'a.md': '@slips.md' }) })
  expect([code, err]).toEqual([2, expect.stringContaining('names no rule')])
})

test.each([
  ['stylish', /no findings/],
  ['github', /^1 report checked.*no findings\n$/],
  ['markdown', /no findings/],
  ['junit', /tests="1" failures="0"/],
  ['json', /"findings": \[\]/],
  ['gitlab', /^\[\]\n$/]
])('what %s writes to a file says that there are no findings', (format, says) => {
  const cwd = folder({ 'a.md': '@clean.md' })
  const { code } = touchstone(['check', 'a.md', '-f', format, '-o', 'out', '--quiet'], { cwd })
  expect([code, readFileSync(join(cwd, 'out'), 'utf8')]).toEqual([0, expect.stringMatching(says)])
})

test('the hook that init shows passes over files that are no reports and takes names for names', () => {
  const cwd = folder()
  const { out } = touchstone(['init'], { cwd })
  expect(out).toContain("'*.docx' '*.pdf'")
  expect(out).toContain('touchstone check --quiet --ignore-not-reports --\n')
})
