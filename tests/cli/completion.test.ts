import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { command, folder, touchstone } from './touchstone.ts'

const complete = (...words: string[]) =>
  touchstone(['complete', '--', ...words])
    .out.split('\n')
    .slice(0, -1)

describe('completion', () => {
  it('knows commands, flags, and what a flag or an argument takes', () => {
    expect(complete('ch')).toEqual(['check'])
    expect(complete('check', '--max')).toEqual(['--max-warnings'])
    expect(complete('check', '--format', 's')).toEqual(['stylish', 'sarif'])
    expect(complete('check', '--only', 'acronym,grade-ag')).toEqual(['acronym,grade-agreement'])
    expect(complete('check', '--framework', 'ilacs-2025')).toEqual(['ilacs-2025'])
    expect(complete('explain', 'grade-ag')).toEqual(['grade-agreement'])
    expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  it('says nothing where a file stands, which the shell knows', () => {
    expect(complete('check', 'dra')).toEqual([])
    expect(complete('check', '--output', 'x')).toEqual([])
  })

  const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

  test.skipIf(!has('bash'))('works in bash', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'bin'))
    symlinkSync(command, join(cwd, 'bin', 'touchstone'))
    const script = `eval "$(touchstone completion bash)"; COMP_WORDS=(touchstone check --fail-on w); COMP_CWORD=3; _touchstone; printf "%s\\n" "\${COMPREPLY[@]}"`
    const env = { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env['PATH']}` }
    expect(spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: 'warning\n',
      stderr: ''
    })
  })

  test.each(['bash', 'zsh', 'fish'])('is a script that the shell can read: %s', shell => {
    const ran = touchstone(['completion', shell])
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('touchstone complete --')])
    if (has(shell))
      expect(spawnSync(shell, ['-n'], { input: ran.out, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: ''
      })
  })
})

describe('--version --verbose', () => {
  it('names rules, model and every framework, alike in each run', () => {
    const ran = touchstone(['--version', '--verbose'])
    expect(ran.code).toBe(0)
    for (const part of ['touchstone', 'node', 'rules', 'model', 'framework ilacs-2025'])
      expect(ran.out).toMatch(new RegExp(`^${part} +\\S`, 'm'))
    expect(touchstone(['-V', '--verbose']).out).toBe(ran.out)
    expect(touchstone(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('what a hook and an action need of check', () => {
  it('--also writes further formats of the same run, and a wrong one is said at once', () => {
    const cwd = folder({ 'a.md': '@slips.md' })
    const ran = touchstone(
      ['check', 'a.md', '-f', 'github', '--also', 'sarif=out/a.sarif', '--also', 'json=a.json'],
      { cwd }
    )
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('::error')])
    const alone = (format: string, file: string) =>
      touchstone(['check', 'a.md', '-f', format, '-o', file], { cwd })
    alone('sarif', 'b.sarif')
    alone('json', 'b.json')
    const same =
      spawnSync('cmp', ['out/a.sarif', 'b.sarif'], { cwd }).status === 0 &&
      spawnSync('cmp', ['a.json', 'b.json'], { cwd }).status === 0
    expect(same).toBe(true)
    expect(touchstone(['check', 'a.md', '--also', 'sarf=x'], { cwd })).toMatchObject({ code: 2, out: '' })
  })

  it('--ignore-not-reports passes over named files that are no reports or are ignored, and over nothing else', () => {
    const cwd = folder({
      'README.md': '# Hello\n',
      'old.md': '@slips.md',
      'a.md': '@clean.md',
      'touchstone.yaml': 'ignore: [old.md]\n'
    })
    const ran = touchstone(['check', '--ignore-not-reports', 'README.md', 'old.md', 'a.md'], { cwd })
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('1 report checked')])
    expect(ran.out).toContain('1 is not a report (README.md)')
    expect(touchstone(['check', '--ignore-not-reports', 'README.md'], { cwd })).toMatchObject({ code: 0 })
    expect(touchstone(['check', '--ignore-not-reports', 'gone.md'], { cwd })).toMatchObject({ code: 2 })
    expect(touchstone(['check', 'README.md'], { cwd })).toMatchObject({ code: 3 })
  })

  it('names behind -- are names, whatever they begin with', () => {
    const cwd = folder({ '--fix': 'x', '-a.md': '@slips.md' })
    expect(touchstone(['check', '--quiet', '--', '-a.md'], { cwd }).out).toContain('-a.md')
  })
})
