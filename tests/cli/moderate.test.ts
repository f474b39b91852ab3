import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it, vi } from 'vitest'
import { wordDraft } from '../documents/word-draft.ts'
import { command, folder, touchstone, trusting } from './touchstone.ts'

// Whole runs, several a test: on a busy machine they wait for their workers.
vi.setConfig({ testTimeout: 120_000 })

const corpus = join(import.meta.dirname, '../../corpus')
const drafts = readdirSync(corpus).filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md')
const results = ['index.html', 'results.json', 'findings.csv', 'sections.csv', 'results.sarif']
const audit = 'audit.json'

/** A folder with the drafts of the corpus, each as often as asked for, and files that are no drafts. */
function batch(copies = 1): string {
  const path = folder({
    'drafts/letter.txt': 'Dear colleagues, thank you for a pleasant week.',
    'drafts/picture.txt': new Uint8Array([0, 1, 2, 0])
  })
  for (let copy = 0; copy < copies; copy++) {
    for (const name of drafts) cpSync(join(corpus, name), join(path, 'drafts', `${copy}-${name}`))
  }
  return path
}

function contents(path: string): Record<string, string> {
  return Object.fromEntries(results.map(name => [name, readFileSync(join(path, name), 'utf8')]))
}

/** SARIF names the folder that a run was made in, which differs from test to test. */
function portable(of: Record<string, string>): Record<string, string> {
  const { 'results.sarif': sarif = '', ...others } = of
  return { ...others, 'results.sarif': sarif.replace(/file:\/\/[^"]*/, 'file:///here/') }
}

function moderated(cwd: string, ...flags: string[]): Record<string, string> {
  const { code, err } = touchstone(['moderate', 'drafts', '--out', 'out', ...flags], {
    cwd,
    env: trusting(cwd)
  })
  expect([code, err]).toEqual([0, expect.any(String)])
  return contents(join(cwd, 'out'))
}

/** One run that most tests look at. */
function alone(): Record<string, string> {
  kept ??= moderated(batch(), '--workers', '1')
  return kept
}

let kept: Record<string, string> | undefined

describe('touchstone moderate', () => {
  it('writes the same bytes with one worker and with three', () => {
    const cwd = batch()
    expect(portable(moderated(cwd, '--workers', '3'))).toEqual(portable(alone()))
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([...results, audit].sort())
  })

  it('compares two inspections of one authority, the earlier first whatever the names of the files', () => {
    const text = readFileSync(join(corpus, 'thornmere-2025.md'), 'utf8')
    const cwd = folder({ 'drafts/a.md': text, 'drafts/b.md': text.replaceAll('2025', '2023') })
    const { comparisons } = JSON.parse(moderated(cwd)['results.json'] as string)
    expect(comparisons).toMatchObject([
      { previous: { path: 'drafts/b.md' }, current: { path: 'drafts/a.md' } }
    ])
  })

  it('names the places of Word documents in its comparisons as the documents have them', async () => {
    const text = readFileSync(join(corpus, 'thornmere-2025.md'), 'utf8')
    const cwd = folder({
      'drafts/then.docx': await wordDraft(text.replaceAll('2025', '2023')),
      'drafts/now.docx': await wordDraft(text)
    })
    const { comparisons } = JSON.parse(moderated(cwd)['results.json'] as string)
    const places = comparisons.flatMap(
      (one: { improvements: { place: string; sentences: { place: string }[] }[] }) =>
        one.improvements.flatMap(area => [area.place, ...area.sentences.map(({ place }) => place)])
    )
    expect(places.length).toBeGreaterThan(2)
    for (const place of places) expect(place).toMatch(/^(?:improvement item|paragraph) \d+/)
  })

  it('has a row for a file that could not be checked, and goes on', () => {
    const { 'results.json': json, 'findings.csv': csv } = alone()
    const { drafts: rows } = JSON.parse(json as string) as {
      drafts: { rank: number | null; report: { path: string; checked: boolean; reason?: string } }[]
    }
    expect(rows).toHaveLength(drafts.length + 2)
    const unread = rows.filter(({ report }) => !report.checked)
    expect(unread.map(({ rank, report }) => [rank, report.path])).toEqual([
      [null, 'drafts/letter.txt'],
      [null, 'drafts/picture.txt']
    ])
    expect(csv).toContain('drafts/picture.txt,,,,not a report')
    const ranks = rows.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b)
    expect(ranks).toEqual(ranks.map((_, at) => at + 1))
  })

  it('says with exit code 3 that a file that was named could not be checked, and writes the results', () => {
    const cwd = batch()
    const ran = touchstone(['moderate', 'drafts', 'drafts/picture.txt', '--out', 'out'], { cwd })
    expect(ran.code).toBe(3)
    expect(existsSync(join(cwd, 'out/index.html'))).toBe(true)
  })

  it('fails on findings where a threshold asks for it, and not otherwise', () => {
    const cwd = batch()
    expect(touchstone(['moderate', 'drafts', '--out', 'out', '--fail-on', 'error'], { cwd }).code).toBe(1)
  })

  it('prints results that its schema accepts', () => {
    const { 'results.json': json } = alone()
    const read = (name: string) =>
      JSON.parse(readFileSync(new URL(`../../docs/schema/${name}`, import.meta.url), 'utf8'))
    const ajv = new Ajv({ allErrors: true, strictTuples: false, allowUnionTypes: true })
    ajv.addSchema(read('findings.schema.json'))
    ajv.addSchema(read('comparison.schema.json'))
    const valid = ajv.compile(read('moderation.schema.json'))
    valid(JSON.parse(json as string))
    expect(valid.errors).toBeNull()
  })

  it('ranks a draft with planted slips above the clean draft of the same authority', () => {
    const { 'results.json': json } = alone()
    const { drafts: rows } = JSON.parse(json as string) as {
      drafts: { rank: number; report: { path: string } }[]
    }
    const rank = (name: string) => rows.find(({ report }) => report.path === `drafts/0-${name}`)?.rank ?? 0
    for (const slips of drafts.filter(name => name.includes('-slips'))) {
      const clean = slips.replace('-slips', '')
      if (drafts.includes(clean))
        expect([slips, rank(slips)]).toEqual([slips, Math.min(rank(slips), rank(clean))])
    }
  })

  it('shows what two authorities share, and leaves out what they were inspected for together', () => {
    const text = readFileSync(join(corpus, 'kelderby-2024.txt'), 'utf8')
    const renamed = text.replaceAll('Kelderby', 'Otherby')
    const reuse = (other: string) => {
      const cwd = folder({ 'drafts/one.txt': text, 'drafts/other.txt': other })
      const { 'results.json': json } = moderated(cwd)
      return JSON.parse(json as string).reuse as { words: number; one: Side; other: Side }[]
    }
    interface Side {
      readonly authority: string
      readonly text: string
    }
    const found = reuse(renamed.replace(/(Lead inspector: )\S+/i, '$1Somebody'))
    expect(found.length).toBeGreaterThan(20)
    for (const { words, one, other } of found) {
      expect(words).toBeGreaterThanOrEqual(12)
      expect([one.authority, other.authority]).toEqual(['Kelderby', 'Otherby'])
      expect(one.text).toBe(other.text)
    }
    expect(reuse(renamed)).toEqual([])
  })

  it('tells of waivers that have run out, and of those that nothing needs where it read the whole folder', () => {
    const cwd = batch()
    writeFileSync(join(cwd, 'touchstone.yaml'), 'failOn: error\n')
    writeFileSync(
      join(cwd, 'touchstone.waivers.yaml'),
      ['0123456789abcdef', 'fedcba9876543210']
        .map(
          (fingerprint, at) =>
            `- { fingerprint: ${fingerprint}, rule: acronym, reason: agreed${at === 0 ? ', until: 2020-01-31' : ''} }\n`
        )
        .join('')
    )
    const ranOut =
      'touchstone.waivers.yaml:1: This waiver of acronym ran out on 2020-01-31; renew it or take it out.\n'
    const idle = 'touchstone.waivers.yaml:2: This waiver of acronym silences nothing; take it out.\n'
    const told = (path: string) => touchstone(['moderate', path, '--out', 'out', '--quiet'], { cwd }).err
    expect(told('.')).toBe(ranOut + idle)
    expect(told('drafts/0-saltmoor-2019.md')).toBe(ranOut)
  })

  it('reads a list of paths from a file and from standard input', () => {
    const cwd = batch()
    writeFileSync(join(cwd, 'list.txt'), 'drafts/0-kelderby-2024.txt\r\n\r\ndrafts/0-saltmoor-2019.md\n')
    for (const [list, input] of [
      ['list.txt', ''],
      ['-', 'drafts/0-kelderby-2024.txt\ndrafts/0-saltmoor-2019.md\n']
    ] as const) {
      const ran = touchstone(['moderate', '--file-list', list, '--out', 'out'], { cwd, input })
      expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('2 reports checked')])
    }
  })

  it('joins the parts of three shards to the bytes of one run', () => {
    const cwd = batch()
    for (let part = 1; part <= 3; part++) {
      const ran = touchstone(['moderate', 'drafts', '--shard', `${part}/3`, '--out', 'parts'], { cwd })
      expect([ran.code, ran.err]).toEqual([0, expect.stringContaining(`part-${part}-of-3.jsonl is the part`)])
    }
    const ran = touchstone(['moderate', 'parts', '--merge', '--out', 'merged'], { cwd })
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)])
    expect(portable(contents(join(cwd, 'merged')))).toEqual(portable(alone()))
  }, 120_000)

  it('refuses parts that are missing, cut short or made with other settings', () => {
    const cwd = batch()
    for (const part of [1, 2])
      touchstone(['moderate', 'drafts', '--shard', `${part}/3`, '--out', 'parts'], { cwd })
    const merge = (...flags: string[]) =>
      touchstone(['moderate', 'parts', '--merge', '--out', 'merged', ...flags], { cwd })
    expect(merge()).toMatchObject({ code: 2, err: 'Parts are missing: part-3-of-3.jsonl.\n' })
    expect(merge('--skip', 'acronym').err).toContain('was made with other settings')
    const cut = join(cwd, 'parts/part-2-of-3.jsonl')
    writeFileSync(cut, readFileSync(cut, 'utf8').slice(0, -200))
    expect(merge()).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not whole; run its shard again')
    })
    expect(existsSync(join(cwd, 'merged'))).toBe(false)
  })

  it('keeps what is done when it is interrupted, says how to go on, and ends in the same bytes', async () => {
    const cwd = batch(4)
    const whole = moderated(cwd)
    const stopped = await interrupted(cwd, 'SIGINT')
    expect(stopped.code).toBe(130)
    expect(stopped.err).toMatch(/Stopped\. \d+ drafts? of \d+ are kept in stopped; give --resume to go on\./)
    expect(existsSync(join(cwd, 'stopped/index.html'))).toBe(false)
    const ran = touchstone(['moderate', 'drafts', '--out', 'stopped', '--resume'], { cwd })
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)])
    expect(contents(join(cwd, 'stopped'))).toEqual(whole)
  }, 120_000)

  it('ends in the same bytes after it was killed and resumed, and reads a draft again that has changed', async () => {
    const cwd = batch(4)
    await interrupted(cwd, 'SIGKILL')
    const changed = join(cwd, 'drafts/0-kelderby-2024.txt')
    writeFileSync(changed, readFileSync(changed, 'utf8').replaceAll('Kelderby', 'Otherby'))
    const whole = moderated(cwd)
    touchstone(['moderate', 'drafts', '--out', 'stopped', '--resume'], { cwd })
    expect(contents(join(cwd, 'stopped'))).toEqual(whole)
  }, 120_000)

  it('gives the work of a worker that was killed to another one, and ends in the same bytes', () => {
    const cwd = few('export default () => () => {}')
    const whole = moderated(cwd, '--workers', '2')
    writeFileSync(join(cwd, 'plugin.mjs'), deadly("existsSync('died')", "writeFileSync('died', '')"))
    expect(moderated(cwd, '--workers', '2')).toEqual(whole)
    expect(existsSync(join(cwd, 'died'))).toBe(true)
  })

  it('has a row for a draft that kills every worker, and reads the others', () => {
    const cwd = few(deadly("!String(file).includes('Kelderby')"))
    const { code } = touchstone(['moderate', 'drafts', '--out', 'out', '--workers', '1'], {
      cwd,
      env: trusting(cwd)
    })
    expect(code).toBe(3)
    const csv = readFileSync(join(cwd, 'out/findings.csv'), 'utf8')
    const ended = csv.split('\r\n').filter(row => row.includes('Two workers ended while they read it'))
    expect(ended.map(row => row.split(',')[0])).toEqual(['drafts/b.txt'])
    expect(ended[0]).toContain('give fewer --workers, or read it alone: touchstone check FILE.')
  })

  it('ends with exit code 3 and a reason for each draft when no worker lives', () => {
    const cwd = few("process.kill(process.pid, 'SIGKILL')\nexport default () => () => {}")
    const ran = touchstone(['moderate', 'drafts', '--out', 'out', '--workers', '2'], {
      cwd,
      env: trusting(cwd)
    })
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('0 reports checked')])
    expect(readFileSync(join(cwd, 'out/findings.csv'), 'utf8').match(/Two workers ended/g)).toHaveLength(3)
  })

  it('says in words what is wrong with its arguments', () => {
    const cwd = batch()
    const told = (...args: string[]) => touchstone(['moderate', ...args], { cwd })
    expect(told('drafts')).toMatchObject({
      code: 2,
      err: expect.stringContaining("--out <folder>' not specified")
    })
    expect(told('drafts', '--out', 'o', '--shard', '8/7').err).toContain('Give it as i/n')
    expect(told('drafts', '--out', 'o', '--workers', '0').err).toContain('whole number from 1')
    expect(told('parts', '--out', 'o', '--merge').err).toContain('Cannot find parts.')
    mkdirSync(join(cwd, 'empty'))
    expect(told('empty', '--out', 'o')).toMatchObject({ code: 3 })
    expect(told('--file-list', 'none.txt', '--out', 'o').err).toContain(
      'The file list none.txt cannot be read: it is not there.'
    )
    writeFileSync(join(cwd, 'file'), '')
    expect(told('drafts', '--out', 'file/o').err).toContain(
      'file/o cannot be written: a folder of its path is a file.'
    )
  })
})

/** Three drafts, and a retext plugin that runs over them. */
function few(plugin: string): string {
  const draft = (name: string) => readFileSync(join(corpus, name), 'utf8')
  return folder({
    'drafts/a.md': draft('thornmere-2025.md'),
    'drafts/b.txt': draft('kelderby-2024.txt'),
    'drafts/c.md': draft('saltmoor-2019.md'),
    'touchstone.yaml': 'retext: [./plugin.mjs]\n',
    'plugin.mjs': plugin
  })
}

/** The text of a plugin that kills the process that it runs in, unless what it is given holds. */
function deadly(unless: string, before = ''): string {
  return `
    import { existsSync, writeFileSync } from 'node:fs'
    export default () => (_, file) => {
      if (${unless}) return
      ${before}
      process.kill(process.pid, 'SIGKILL')
    }`
}

/**
 * Runs until some drafts are done, then sends the signal: Ctrl+C to every process, as a terminal does, another to the command
 * alone. No worker may outlive it.
 */
async function interrupted(
  cwd: string,
  signal: NodeJS.Signals
): Promise<{ code: number | null; err: string }> {
  const state = join(cwd, 'stopped/.touchstone-moderate/records.jsonl')
  const child = spawn(
    process.execPath,
    [command, 'moderate', 'drafts', '--out', 'stopped', '--workers', '1'],
    { cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: true }
  )
  let err = ''
  child.stderr.on('data', chunk => {
    err += String(chunk)
  })
  const pid = child.pid as number
  const watch = setInterval(() => {
    if ((statSync(state, { throwIfNoEntry: false })?.size ?? 0) < 50_000) return
    clearInterval(watch)
    process.kill(signal === 'SIGINT' ? -pid : pid, signal)
  }, 5)
  const code = await new Promise<number | null>(resolve => {
    child.on('close', resolve)
  })
  clearInterval(watch)
  await expect.poll(() => isThere(-pid), { timeout: 10_000 }).toBe(false)
  return { code, err }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
