import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, touchstone, trusting } from './touchstone.ts'

const posix = process.platform !== 'win32'
const isRoot = process.getuid?.() === 0
const secret = 'root:x:0:0:a-line-of-another-file'

const pipe = (path: string) => spawnSync('mkfifo', [path])

describe.runIf(posix)('a folder that came from somebody else', () => {
  test('has only regular files read, whatever links say', () => {
    const cwd = folder({ 'a.md': '@clean.md' })
    pipe(join(cwd, 'b.md'))
    symlinkSync('/dev/zero', join(cwd, 'c.md'))
    for (const name of ['b.md', 'c.md']) {
      const { code, out } = touchstone(['check', name], { cwd })
      expect([code, out]).toEqual([3, expect.stringContaining('it is a device, a pipe or a socket')])
    }
    const { code, out, err } = touchstone(['check', '.'], { cwd })
    expect([code, out, err]).toEqual([
      3,
      expect.stringContaining('b.md'),
      expect.stringContaining('c.md is a link')
    ])
  })

  test.each(['touchstone.yaml', 'touchstone.waivers.yaml', '.touchstoneignore'])(
    'has no pipe read as %s',
    name => {
      const cwd = folder({ 'a.md': '@clean.md' })
      pipe(join(cwd, name))
      expect(touchstone(['check', 'a.md'], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringContaining(`${name}:1:1: It cannot be read: it is a device, a pipe or a socket.`)
      })
    }
  )

  test('has links that lead out of it told and not followed, unless the user says so', () => {
    const cwd = folder({ 'in/a.md': '@clean.md', 'out/b.md': '@clean.md', 'out/far/c.md': '@clean.md' })
    symlinkSync(join(cwd, 'out/b.md'), join(cwd, 'in/b.md'))
    symlinkSync(join(cwd, 'out/far'), join(cwd, 'in/far'))
    for (const path of ['in', 'in/**/*.md']) {
      const { out } = touchstone(['check', path], { cwd })
      expect([path, out]).toEqual([path, expect.stringMatching(/^1 report checked/)])
    }
    const { err } = touchstone(['check', 'in'], { cwd })
    expect(err).toContain('in/b.md is a link that leads out of the folder')
    expect(err).toContain('in/far is a link that leads out of the folder')
    expect(touchstone(['check', 'in', '--follow-links'], { cwd }).out).toMatch(/^3 reports checked/)
    expect(touchstone(['check', 'in/b.md'], { cwd }).out).toMatch(/^1 report checked/)
  })

  test('has each file read once, whatever leads to it, and loops end', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'sub/b.md': '@clean.md' })
    symlinkSync('a.md', join(cwd, 'again.md'))
    symlinkSync('..', join(cwd, 'sub/loop'))
    symlinkSync('sub', join(cwd, 'other'))
    for (const args of [
      ['.'],
      ['.', '--follow-links'],
      ['**/*.md', '--follow-links'],
      ['a.md', 'again.md', 'sub']
    ])
      expect(touchstone(['check', ...args], { cwd }).out).toMatch(/^2 reports checked/)
  })

  test.runIf(!isRoot)('tells of a part of it that cannot be read', () => {
    const cwd = folder({ 'a.md': '@clean.md', 'sub/b.md': '@clean.md' })
    chmodSync(join(cwd, 'sub'), 0)
    const { code, out } = touchstone(['check', '.'], { cwd })
    chmodSync(join(cwd, 'sub'), 0o700)
    expect([code, out]).toEqual([3, expect.stringContaining('its permissions forbid it')])
  })

  const settings: [string, string][] = [
    ['frameworks', 'frameworks: [../secret.yaml]\n'],
    ['waivers', 'waivers: ../secret.yaml\n'],
    ['baseline', 'baseline: ../secret.yaml\n']
  ]
  test.each(settings)('has nothing outside it read for "%s", and no line of it told', (_, text) => {
    for (const linked of [false, true]) {
      const cwd = folder({ 'secret.yaml': `${secret}\n`, 'in/a.md': '@clean.md' })
      writeFileSync(join(cwd, 'in/touchstone.yaml'), linked ? text.replace('../', '') : text)
      if (linked) symlinkSync('../secret.yaml', join(cwd, 'in/secret.yaml'))
      const { code, err } = touchstone(['check', 'in'], { cwd })
      expect([code, err]).toEqual([2, expect.stringContaining('leads out of the folder of the settings')])
      expect(err).not.toContain('root:')
    }
  })

  test.each(['touchstone.yaml', 'touchstone.waivers.yaml', '.touchstoneignore'])(
    'has no link out of it read as %s',
    name => {
      const cwd = folder({ secret, 'in/a.md': '@clean.md' })
      symlinkSync('../secret', join(cwd, 'in', name))
      const { code, err } = touchstone(['check', 'in'], { cwd })
      expect([code, err.includes('root:')]).toEqual([2, false])
    }
  )

  test('is not ruled by settings above it that anybody may write, or that another user owns', () => {
    const cwd = folder({ 'touchstone.yaml': 'failOn: error\n', 'in/a.md': '@clean.md' })
    expect(touchstone(['check', 'in'], { cwd }).code).toBe(0)
    chmodSync(cwd, 0o1777)
    expect(touchstone(['check', 'in'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('anybody may write there')
    })
    expect(touchstone(['check', 'in', '--config', 'touchstone.yaml'], { cwd }).code).toBe(0)
    chmodSync(cwd, 0o755)
    if (!isRoot) return
    chownSync(join(cwd, 'touchstone.yaml'), 12_345, 12_345)
    expect(touchstone(['check', 'in'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('it belongs to another user')
    })
    // Whoever owns the drafts' own folder could put settings into it.
    chownSync(join(cwd, 'in'), 12_345, 12_345)
    expect(touchstone(['check', 'in'], { cwd }).code).toBe(0)
  })

  test('has ignore patterns matched in no time, however many stars they have', () => {
    const cwd = folder({
      [`${'a'.repeat(200)}.md`]: '@clean.md',
      'touchstone.yaml': `ignore: ["${'*a'.repeat(40)}b"]\n`
    })
    const began = performance.now()
    expect(touchstone(['check', '.'], { cwd }).code).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('a folder whose name looks like a pattern', () => {
  test.each(['Drafts [2025]', 'folder!', '{a,b}'])('is found as it is, with its settings: %s', name => {
    const cwd = folder({
      [`${name}/a.md`]: '@clean.md',
      [`${name}/touchstone.yaml`]: 'ignore: [b.md]\n',
      [`${name}/b.md`]: '@slips.md'
    })
    expect(touchstone(['check', name], { cwd }).out).toMatch(/^1 report checked/)
    expect(touchstone(['check', join(name, 'a.md')], { cwd }).code).toBe(0)
  })
})

describe('code that settings name', () => {
  const mark = (path: string) =>
    `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(path)}, '')\nexport default () => () => {}\n`
  const withPackage = (name = 'retext-mine') => {
    const cwd = folder({ 'a.md': '@clean.md', 'touchstone.yaml': `retext: [${name}]\n`, 'home/x': '' })
    mkdirSync(join(cwd, 'node_modules/retext-mine'), { recursive: true })
    writeFileSync(join(cwd, 'node_modules/retext-mine/package.json'), '{ "main": "index.mjs" }')
    for (const file of ['node_modules/retext-mine/index.mjs', 'mine.mjs'])
      writeFileSync(join(cwd, file), mark(join(cwd, 'ran')))
    return { cwd, env: { XDG_CONFIG_HOME: join(cwd, 'home') } }
  }
  const ran = (args: string[], at: { cwd: string; env: Record<string, string> }) => {
    const { code, err } = touchstone(['check', 'a.md', ...args], at)
    const left = spawnSync('ls', [join(at.cwd, 'ran')]).status !== 0
    return { code, err, left }
  }

  test('is left alone and told unless --plugins is given', () => {
    const at = withPackage()
    expect(ran([], at)).toEqual({ code: 0, err: expect.stringContaining('were not run'), left: true })
    expect(ran(['--plugins'], at)).toMatchObject({ code: 0, err: '', left: false })
  })

  test('runs in a folder that the user has marked, until the mark is taken away', () => {
    const at = withPackage()
    expect(touchstone(['trust'], at).code).toBe(0)
    expect(touchstone(['trust', '--list'], at).out).toBe(`${at.cwd}\n`)
    expect(ran([], at)).toMatchObject({ code: 0, err: '', left: false })
    expect(touchstone(['trust', '--remove'], at).code).toBe(0)
    expect(ran([], at).err).toContain('were not run')
  })

  test.each(['./mine.mjs', 'retext-mine/../../mine.mjs', '/mine.mjs'])(
    'is never a file that the user has not marked: %s',
    name => {
      expect(ran(['--plugins'], withPackage(name))).toMatchObject({
        code: 2,
        err: expect.stringContaining('is a file and no package'),
        left: true
      })
    }
  )

  test('may be a file in a folder that is marked', () => {
    const at = withPackage('./mine.mjs')
    expect(ran([], { ...at, env: trusting(at.cwd) })).toMatchObject({ code: 0, left: false })
  })
})
