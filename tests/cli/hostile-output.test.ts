import { spawn, spawnSync } from 'node:child_process'
import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folder, touchstone } from './touchstone.ts'

const posix = process.platform !== 'win32'

/** What a terminal or the log of a job would obey: controls but the line's end, bidi marks, and commands of a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|##\[/

const evil = '\n::error::taken over\u001b[2J\u202e\u009b##[error]x'

describe.runIf(posix)('names that somebody chose for what they do to a log', () => {
  const formats = ['stylish', 'json', 'sarif', 'junit', 'github', 'markdown']

  test.each(formats)('of files are made visible in %s', format => {
    const cwd = folder({ [`a${evil}.md`]: '@slips.md', [`b${evil}.md`]: '', [`c${evil}.txt`]: 'no report' })
    const { out, err } = touchstone(['check', '.', '--format', format], { cwd })
    for (const said of [out, err]) {
      expect(said).not.toMatch(obeyed)
      expect(
        said.split('\n').filter(line => /^\s*::/.test(line) && !/^::(error|warning|notice) file=/.test(line))
      ).toEqual([])
    }
    expect(out + err).toContain('taken over')
  })

  test('of keys and rules in settings are made visible', () => {
    const cwd = folder({
      'a.md': '@clean.md',
      'touchstone.yaml': `"a\\n::error::b\\e[2J": 1\nrules:\n  "x\\n::warning::y": off\n`
    })
    const { code, err } = touchstone(['check', '.'], { cwd })
    expect([code, err.split('\n').filter(line => line.startsWith('::'))]).toEqual([2, []])
    expect(err).not.toMatch(obeyed)
  })

  test('of arguments and of a missing file are made visible', () => {
    for (const args of [['check', `x${evil}`], ['check', `--${evil}`], ['explain', evil], [evil]]) {
      const { code, err } = touchstone(args)
      expect([code, err.split('\n').filter(line => line.startsWith('::'))]).toEqual([2, []])
      expect(err).not.toMatch(obeyed)
    }
  })
})

describe.runIf(process.platform === 'linux')('a place where no file can be made', () => {
  test.each([
    ['--update-baseline', '--baseline'],
    ['--format=json', '--output']
  ])(
    'is told by name in words, and soon, with %s',
    (...options) => {
      const cwd = folder({ 'a.md': '@slips.md' })
      for (const place of ['/proc/x', '/proc/x/y/z', 'a.md/x']) {
        const { code, err } = touchstone(['check', 'a.md', ...options, place], { cwd, timeout: 20_000 })
        expect([code, err]).toEqual([
          2,
          expect.stringMatching(/x(\/y\/z)? cannot be written: (it or its|a) folder/)
        ])
        expect(err).not.toMatch(/\bE[A-Z]{3,}\b/)
      }
    },
    60_000
  )

  test('is told in words where a folder stands in place of settings', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'base/b.md': '' })
    const { code, err } = touchstone(['check', 'a.md', '--baseline', 'base'], { cwd })
    expect([code, err]).toEqual([2, expect.stringContaining('It cannot be read: it is a folder.')])
  })
})

describe.runIf(posix)('what --output names', () => {
  test('is written into where it is a pipe, and stays one', async () => {
    const cwd = folder({ 'a.md': '@clean.md' })
    spawnSync('mkfifo', [join(cwd, 'pipe')])
    const reader = spawn('cat', [join(cwd, 'pipe')])
    const chunks: Buffer[] = []
    reader.stdout.on('data', chunk => chunks.push(chunk))
    const closed = new Promise(done => reader.on('close', done))
    const writer = spawn(process.execPath, [command, 'check', 'a.md', '-f', 'json', '-o', 'pipe'], { cwd })
    const code = await new Promise(done => writer.on('close', done))
    await closed
    expect(code).toBe(0)
    expect(JSON.parse(Buffer.concat(chunks).toString()).reports).toHaveLength(1)
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
  })

  test('is never followed where it is a link to a file', () => {
    const cwd = folder({ 'a.md': '@clean.md', kept: 'mine' })
    symlinkSync(join(cwd, 'kept'), join(cwd, 'out.json'))
    expect(touchstone(['check', 'a.md', '-f', 'json', '-o', 'out.json'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'kept'), 'utf8')).toBe('mine')
    expect(lstatSync(join(cwd, 'out.json')).isFile()).toBe(true)
  })

  test('is never followed where what moderate keeps is a link', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'out/.touchstone-moderate/x': '', kept: 'mine' })
    symlinkSync(join(cwd, 'kept'), join(cwd, 'out/.touchstone-moderate/records.jsonl'))
    expect(touchstone(['moderate', 'a.md', '--out', 'out', '--workers', '1'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('records.jsonl is a link, which is not followed')
    })
    expect(readFileSync(join(cwd, 'kept'), 'utf8')).toBe('mine')
  })
})
