import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { command, folder, touchstone } from './touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const posix = process.platform !== 'win32'

/** Two parts of a batch of two drafts; made once, since every run waits for its workers. */
function parts(): string {
  const cwd = folder({ 'drafts/a.md': '@clean.md', 'drafts/b.md': '@slips.md', ...made })
  if (made === undefined) {
    for (const part of ['1/2', '2/2']) shard(cwd, 'drafts', part, 'parts')
    made = Object.fromEntries(
      ['parts/part-1-of-2.jsonl', 'parts/part-2-of-2.jsonl'].map(name => [
        name,
        readFileSync(join(cwd, name))
      ])
    )
  }
  return cwd
}

let made: Record<string, Uint8Array> | undefined

function shard(cwd: string, drafts: string, part: string, out: string): void {
  const ran = touchstone(['moderate', drafts, '--shard', part, '--out', out, '--workers', '1'], { cwd })
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)])
}

function merge(cwd: string) {
  return touchstone(['moderate', 'parts', '--merge', '--out', 'merged', '--workers', '1'], { cwd })
}

/** A line as `--shard` ends it, whatever it says. */
function sealed(body: string): string {
  return `${body}\t${createHash('sha256').update(body).digest('hex').slice(0, 16)}`
}

/** Changes the second line, that of the only record. */
function change(path: string, to: (record: string) => string): void {
  const [header, record = ''] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, `${header}\n${to(record)}\n`)
}

describe('parts of a batch', () => {
  test('are refused by name and line where one byte was changed', () => {
    const cwd = parts()
    change(join(cwd, 'parts/part-2-of-2.jsonl'), record => record.replace('requires', 'Requires'))
    expect(merge(cwd)).toEqual({
      code: 2,
      out: '',
      err: 'parts/part-2-of-2.jsonl is damaged at line 2; run its shard again.\n'
    })
    expect(existsSync(join(cwd, 'merged'))).toBe(false)
  })

  test('bring nothing into the page that could end an element of it, though their checksum fits', () => {
    const cwd = parts()
    const part = join(cwd, 'parts/part-1-of-2.jsonl')
    const evil = '</script><script>alert(1)</script>'
    change(part, record => {
      const [telling, words, marks] = record.split('\t')
      return sealed([telling, words, marks, evil].join('\t'))
    })
    expect(merge(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('is damaged at line 2') })
    copyFileSync(join(parts(), 'parts/part-1-of-2.jsonl'), part)
    change(part, record => {
      const [telling = '', ...behind] = record.split('\t').slice(0, -1)
      const told = telling.replaceAll('drafts/a.md', evil).replace(/"message":"/g, `"message":"${evil}`)
      return sealed([told, ...behind].join('\t'))
    })
    expect(merge(cwd).code).toBe(0)
    expect(readFileSync(join(cwd, 'merged/index.html'), 'utf8')).not.toContain(evil)
  })

  test('of different batches are refused', () => {
    const cwd = parts()
    for (const name of ['a.md', 'b.md'])
      cpSync(join(cwd, 'drafts', name), join(cwd, 'drafts', `more-${name}`))
    shard(cwd, 'drafts', '2/2', 'parts')
    expect(merge(cwd)).toMatchObject({
      code: 2,
      err: 'parts/part-1-of-2.jsonl and parts/part-2-of-2.jsonl are parts of different batches.\n'
    })
  })

  test.runIf(posix)('are read only where they are regular files of the folder', () => {
    const cwd = parts()
    const part = join(cwd, 'parts/part-2-of-2.jsonl')
    rmSync(part)
    spawnSync('mkfifo', [part])
    expect(merge(cwd).err).toContain('part-2-of-2.jsonl cannot be read: it is a device, a pipe or a socket')
    rmSync(part)
    symlinkSync('/dev/zero', part)
    expect(merge(cwd).err).toContain('part-2-of-2.jsonl is a link, which is not followed')
    expect(touchstone(['moderate', part, '--merge', '--out', 'merged'], { cwd }).err).toContain(
      'it is a device, a pipe or a socket'
    )
  })
})

describe('what an unfinished run keeps', () => {
  /** A folder in which a run was stopped after its first draft: a state like a part, with another header. */
  function stopped(to: (record: string) => string): string {
    const cwd = parts()
    const state = join(cwd, 'out/.touchstone-moderate/records.jsonl')
    mkdirSync(join(cwd, 'out/.touchstone-moderate'), { recursive: true })
    copyFileSync(join(cwd, 'parts/part-1-of-2.jsonl'), state)
    change(state, to)
    return cwd
  }
  const resume = (cwd: string) =>
    touchstone(['moderate', 'drafts', '--out', 'out', '--resume', '--workers', '1'], { cwd })

  test('is used where it is whole, and where it is damaged that is told and the draft read again', () => {
    const whole = stopped(record => record)
    const { code, err } = resume(whole)
    expect([code, err]).toEqual([0, expect.not.stringContaining('beginning anew')])
    expect(err).not.toContain('damaged')
    const damaged = stopped(record => record.replace('Good', 'Food').replace('good', 'food'))
    expect(resume(damaged)).toMatchObject({
      code: 0,
      err: expect.stringContaining(
        'out/.touchstone-moderate/records.jsonl is damaged at line 2; what stood there is read again.'
      )
    })
    for (const name of ['index.html', 'results.json'])
      expect(readFileSync(join(damaged, 'out', name), 'utf8')).toBe(
        readFileSync(join(whole, 'out', name), 'utf8')
      )
    expect(readdirSync(join(damaged, 'out'))).not.toContain('.touchstone-moderate')
  })

  test.runIf(posix)('is left alone where something else stands in its place', () => {
    const cwd = stopped(record => record)
    const state = join(cwd, 'out/.touchstone-moderate/records.jsonl')
    rmSync(state)
    spawnSync('mkfifo', [state])
    expect(resume(cwd)).toMatchObject({
      code: 2,
      err: expect.stringContaining('records.jsonl is not what a run left there; take it away.')
    })
  })
})

describe('two runs at once', () => {
  test('into one folder: the second waits a little, then refuses, and nothing of the first is lost', async () => {
    const cwd = folder({ 'drafts/a.md': '@clean.md' })
    mkdirSync(join(cwd, 'out/.touchstone-moderate'), { recursive: true })
    // The lock of a run on this machine, whose process is this one.
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)
    const lock = join(cwd, `out/.touchstone-moderate/.records.lock-${host}-${process.pid}`)
    writeFileSync(lock, '')
    const second = touchstone(['moderate', 'drafts', '--out', 'out', '--workers', '1'], { cwd })
    expect(second).toMatchObject({ code: 2, err: expect.stringContaining('Another run is writing to out') })
    expect(existsSync(lock)).toBe(true)
    // A process that was killed holds nothing.
    rmSync(lock)
    const { pid } = spawnSync('true')
    writeFileSync(lock.replace(`-${process.pid}`, `-${pid}`), '')
    expect(touchstone(['moderate', 'drafts', '--out', 'out', '--workers', '1'], { cwd }).code).toBe(0)
    expect(readdirSync(join(cwd, 'out'))).not.toContain('.touchstone-moderate')
  })

  test('of --update-baseline lose nothing', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const cwd = folder({
      'touchstone.yaml': 'baseline: base.json\n',
      ...Object.fromEntries(names.map(name => [`${name}.md`, '@slips.md']))
    })
    const codes = await Promise.all(
      names.map(
        name =>
          new Promise(done =>
            spawn(process.execPath, [command, 'check', `${name}.md`, '--update-baseline'], { cwd }).on(
              'close',
              done
            )
          )
      )
    )
    expect(codes).toEqual(names.map(() => 0))
    const { reports } = JSON.parse(readFileSync(join(cwd, 'base.json'), 'utf8'))
    expect(Object.keys(reports)).toEqual(names.map(name => `${name}.md`))
    expect(readdirSync(cwd).filter(name => name.includes('lock'))).toEqual([])
  })
})
