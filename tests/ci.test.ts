import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { folder, touchstone } from './cli/touchstone.ts'

const root = join(import.meta.dirname, '..')
const files = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  ...readdirSync(join(root, 'docs/ci'))
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => `docs/ci/${name}`)
]

const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

function documents(name: string): unknown[] {
  return parseAllDocuments(textOf(name)).map(document => {
    expect([name, document.errors]).toEqual([name, []])
    return document.toJS()
  })
}

/** Every string of a document, with those inside it. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** The flags that stand in the documents beside a command of Touchstone. */
function flagsIn(name: string): [string, string][] {
  return documents(name)
    .flatMap(strings)
    .filter(text => /touchstone|pre-commit\.mjs/.test(text))
    .flatMap(text => {
      const command = /\b(check|moderate)\b/.exec(text)?.[1]
      const ours = text.replace(/.*\b(?:npx|pnpm)\b.*/g, '')
      return command === undefined
        ? []
        : [...ours.matchAll(/(?<=[\s(])--[a-z][a-z-]*/g)].map(([flag]): [string, string] => [command, flag])
    })
}

describe('the files for CI', () => {
  it('are YAML that can be read', () => {
    for (const name of files) expect(documents(name).length).toBeGreaterThan(0)
  })

  it('name flags that their command has, and no others', () => {
    const help = new Map(['check', 'moderate'].map(command => [command, touchstone([command, '--help']).out]))
    const named = files.flatMap(flagsIn)
    expect(named.length).toBeGreaterThan(15)
    const unknown = named.filter(
      ([command, flag]) => !new RegExp(`${flag}[\\s,]`).test(help.get(command) ?? '')
    )
    expect(unknown).toEqual([])
  })

  it('name files of the repository that are there and can be run', () => {
    const hooks = documents('.pre-commit-hooks.yaml')[0] as { entry: string }[]
    for (const { entry } of hooks) {
      const path = join(root, entry.split(' ')[0] as string)
      expect(existsSync(path)).toBe(true)
      expect(statSync(path).mode & 0o111).not.toBe(0)
    }
  })

  it('run seven shards, and ask for as many as there are', () => {
    const [read] = documents('docs/ci/moderate-job.yaml') as [{ spec: { completions: number } }]
    expect(textOf('docs/ci/moderate-job.yaml')).toContain(`/${read.spec.completions} --out`)
    const [workflow] = documents('docs/ci/moderate.yml') as [
      { jobs: { read: { strategy: { matrix: { shard: number[] } } } } }
    ]
    const { shard } = workflow.jobs.read.strategy.matrix
    expect(textOf('docs/ci/moderate.yml')).toContain(`\${{ matrix.shard }}/${shard.length}`)
  })
})

describe('the step of the action', () => {
  const [action] = documents('action.yml') as [
    {
      inputs: Record<string, { default: string }>
      runs: { steps: { id?: string; run: string; env?: object }[] }
    }
  ]
  const step = action.runs.steps.find(({ id }) => id === 'check')

  function run(cwd: string, inputs: Record<string, string> = {}) {
    const given = Object.entries(action.inputs).map(([name, input]) => [
      name.replaceAll('-', '_').toUpperCase(),
      inputs[name] ?? input.default
    ])
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? ''], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(given),
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: join(cwd, 'output')
      }
    })
  }

  it('takes every input as a variable, and none into its script', () => {
    expect(Object.keys(step?.env ?? {})).toHaveLength(Object.keys(action.inputs).length)
    expect(step?.run).not.toContain('${{')
  })

  it('annotates, fails on an error, and writes SARIF all the same', () => {
    const cwd = folder({ 'drafts/slips.md': '@slips.md', 'drafts/clean.md': '@clean.md' })
    const ran = run(cwd, { paths: 'drafts/slips.md\n\ndrafts/clean.md\n' })
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('::error file=drafts/slips.md')])
    const { runs } = JSON.parse(readFileSync(join(cwd, 'touchstone.sarif'), 'utf8'))
    expect(runs[0].results.length).toBeGreaterThan(0)
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe('sarif-file=touchstone.sarif\n')
  })

  it('passes on a clean draft, and treats odd inputs as words', () => {
    const cwd = folder({ 'a clean draft.md': '@clean.md' })
    expect(run(cwd, { paths: 'a clean draft.md', only: 'grade-agreement' }).status).toBe(0)
    const odd = run(cwd, { paths: '$(touch hacked); `touch hacked`.md' })
    expect([odd.status, existsSync(join(cwd, 'hacked'))]).toEqual([2, false])
  })
})
