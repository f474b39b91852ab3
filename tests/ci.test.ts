import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { touchstone } from './cli/touchstone.ts'

const root = join(import.meta.dirname, '..')
const files = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  ...['docs/ci', '.github/workflows'].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => /\.ya?ml$/.test(name))
      .map(name => `${folder}/${name}`)
  )
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
    .filter(text => /touchstone|released\.mjs/.test(text))
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

describe('the version of a release', () => {
  const { version } = JSON.parse(textOf('package.json'))

  it('is that of every package, and of what the files for CI install', () => {
    const named = [...files, 'docs/ci/Dockerfile', 'docs/ci.md'].flatMap(name =>
      [...textOf(name).matchAll(/\btouchstone[@:]v?(\d+\.\d+\.\d+)/g)].map(([, found]) => found)
    )
    expect(named.length).toBeGreaterThan(3)
    expect(new Set(named)).toEqual(new Set([version]))
    const packages = readdirSync(join(root, 'packages')).map(name => textOf(`packages/${name}/package.json`))
    const versions = [...packages, textOf('extension/package.json')].map(text => JSON.parse(text).version)
    expect(new Set(versions)).toEqual(new Set([version]))
  })

  it('is held to the tag, before anything is packed', () => {
    const ran = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), '--tag', 'v0.0.9'], {
      encoding: 'utf8'
    })
    expect([ran.status, ran.stderr.trim(), ran.stdout]).toEqual([
      1,
      `The tag is v0.0.9, the version ${version}.`,
      ''
    ])
  })

  it('is published with its provenance, by a job that may do nothing else', () => {
    const [workflow] = documents('.github/workflows/release.yml') as [
      { permissions: object; jobs: { release: { permissions: object } } }
    ]
    expect(workflow.permissions).toEqual({})
    expect(workflow.jobs.release.permissions).toEqual({ contents: 'write', 'id-token': 'write' })
    expect(textOf('scripts/release.mjs')).toContain("'--provenance'")
  })
})

describe('the workspace', () => {
  it('has no program in its manifests that is not there before a build, so that an installation warns of none', () => {
    const folders = [
      'scripts',
      'extension',
      ...readdirSync(join(root, 'packages')).map(name => `packages/${name}`)
    ]
    const programs = folders.flatMap(folder =>
      Object.values<string>(JSON.parse(textOf(`${folder}/package.json`)).bin ?? {}).map(path =>
        join(root, folder, path)
      )
    )
    expect(programs.filter(path => !existsSync(path) || /[\\/]dist[\\/]/.test(path))).toEqual([])
    expect(programs.length).toBeGreaterThan(0)
  })

  it('asks no other pnpm than the one that is there', () => {
    const [settings] = documents('pnpm-workspace.yaml') as [{ managePackageManagerVersions: boolean }]
    expect(settings.managePackageManagerVersions).toBe(false)
  })
})
