/** The action and the hooks, with the packed command in place of the one that npm would give. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder } from '../cli/touchstone.ts'
import { finished, root } from './consumer.ts'

const packed = mkdtempSync(join(tmpdir(), 'touchstone-packed-'))
let tarball = ''

beforeAll(() => {
  finished(
    process.execPath,
    [join(root, 'scripts/release.mjs'), '--only', 'touchstone', '--to', packed],
    root
  )
  tarball = join(packed, readdirSync(packed)[0] as string)
}, 120_000)

afterAll(() => {
  rmSync(packed, { recursive: true, force: true })
  // What was installed of it: it has no other name than that of the tarball.
  const released = join(root, '.released')
  for (const name of existsSync(released) ? readdirSync(released) : []) {
    const manifest = readFileSync(join(released, name, 'package.json'), 'utf8')
    if (manifest.includes(packed.replaceAll('\\', '\\\\')))
      rmSync(join(released, name), { recursive: true, force: true })
  }
}, 60_000)

describe('the step of the action', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default: string }>
    runs: { steps: { id?: string; run: string; env: Record<string, string> }[] }
  }
  const [step] = action.runs.steps
  const script = step?.run ?? ''

  function run(cwd: string, inputs: Record<string, string> = {}) {
    const given = Object.entries(step?.env ?? {}).map(([variable, value]) => {
      const name = /inputs\.([\w-]+)/.exec(value)?.[1] ?? ''
      return [variable, inputs[name] ?? action.inputs[name]?.default ?? '']
    })
    return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(given),
        TOUCHSTONE_PACKAGE: tarball,
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: join(cwd, 'output'),
        GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
        RUNNER_TEMP: cwd
      }
    })
  }

  it('is the only one, takes every input as a variable and none into its script, and needs no more than bash 3', () => {
    expect(action.runs.steps).toHaveLength(1)
    expect(Object.keys(step?.env ?? {})).toHaveLength(Object.keys(action.inputs).length)
    expect(script).not.toContain('${{')
    expect(script).not.toMatch(/mapfile|readarray|declare -[Ag]|\$\{\w+(,,|\^\^|@)|&>>|\|&|coproc/)
  })

  it('checks once: annotates, writes SARIF and the summary of the job, and fails on an error', () => {
    const cwd = folder({ 'drafts/slips.md': '@slips.md', 'drafts/clean.md': '@clean.md' })
    const ran = run(cwd, { paths: 'drafts/slips.md\n\ndrafts/clean.md\n' })
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('::error file=drafts/slips.md')])
    const { runs } = JSON.parse(readFileSync(join(cwd, 'touchstone.sarif'), 'utf8'))
    expect(runs[0].results.length).toBeGreaterThan(0)
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe('sarif-file=touchstone.sarif\n')
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toMatch(/^# Touchstone\n\n2 reports checked/)
    expect(readdirSync(cwd).sort()).toEqual(['drafts', 'output', 'summary', 'touchstone.sarif'])
    expect(script.match(/released\.mjs/g)).toHaveLength(1)
  }, 60_000)

  it('passes on a clean draft, and takes odd names as names', () => {
    const cwd = folder({ 'a clean draft.md': '@clean.md', '--fix': 'x', '-n.md': '@clean.md' })
    expect(run(cwd, { paths: 'a clean draft.md\n-n.md', only: 'grade-agreement' }).status).toBe(0)
    const odd = run(cwd, { paths: '$(touch hacked); `touch hacked`.md' })
    expect([odd.status, existsSync(join(cwd, 'hacked')), existsSync(join(cwd, 'output'))]).toEqual([
      2,
      false,
      true
    ])
  }, 60_000)
})

describe('the hooks', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string
    entry: string
    args: string[]
  }[]
  const run = (id: string, cwd: string, ...names: string[]) => {
    const { entry, args } = hooks.find(hook => hook.id === id) as (typeof hooks)[number]
    const [script = '', ...words] = entry.split(' ')
    return spawnSync(process.execPath, [join(root, script), ...words, ...args, ...names], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, TOUCHSTONE_PACKAGE: tarball }
    })
  }

  it('run the released command on what they are given, and install nothing twice', () => {
    const cwd = folder({ 'slips.md': '@slips.md' })
    expect(run('touchstone', cwd, 'slips.md').status).toBe(1)
    expect(run('touchstone', cwd, 'slips.md').stderr).toBe('')
  }, 60_000)

  it('pass over a README and a document that are no reports, and take a name that begins with a dash as a name', () => {
    const cwd = folder({ 'README.md': '# Drafts\n', '-n.md': '@clean.md', '--no-color': 'x' })
    expect(run('touchstone', cwd, 'README.md').status).toBe(0)
    expect(run('touchstone', cwd, 'README.md', '-n.md').status).toBe(0)
  }, 60_000)

  it('put mechanical slips right', () => {
    const cwd = folder({ '-slips.md': '@slips.md' })
    writeFileSync(join(cwd, 'notes.md'), 'No report.\n')
    run('touchstone-fix', cwd, 'notes.md', '-slips.md')
    expect(readFileSync(join(cwd, '-slips.md'), 'utf8')).toContain('\n3. Carers')
  }, 60_000)
})

describe('the image', () => {
  it('is made of the tarball and of nothing else', () => {
    const lines = readFileSync(join(root, 'docs/ci/Dockerfile'), 'utf8').split('\n')
    const copied = lines.filter(line => /^(COPY|ADD)/.test(line))
    expect(copied).toEqual(['COPY touchstone-[0-9]*.tgz /tmp/touchstone.tgz'])
    expect(readdirSync(packed)[0]).toMatch(/^touchstone-[0-9].*\.tgz$/)
  })
})
