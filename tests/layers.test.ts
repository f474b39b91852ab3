import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const core = join(root, 'packages/core/src')

/** Lowest first; a file imports from its own layer and from those before it. What follows from words goes from small to large. */
const layers = [
  'memory',
  'frameworks',
  'read',
  'analyse',
  'understand/weights',
  'understand/words',
  'understand/sentences',
  'understand/sections',
  'understand/items',
  'understand/pairs',
  'understand',
  'check',
  'report',
  'report/compare',
  'report/ledger',
  'top'
]

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
  /** Written as `import()`, and so followed only when it is reached. */
  readonly lazy: boolean
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(tsx?|mts|js|mjs)$/.test(name) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(name))
    .map(name => join(folder, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^'"\n;]*(?:\{[^}]*\}\s*from\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(pattern)].map(match => ({
    file,
    from: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
    lazy: match[2] === undefined
  }))
}

function layerOf(file: string): string {
  const folder = relative(core, dirname(file)).split(/[\\/]/)
  const known = folder.map((_, at) => folder.slice(0, folder.length - at).join('/'))
  return known.find(name => layers.includes(name)) ?? 'top'
}

const isTest = (file: string) => file.endsWith('.test.ts')
const coreFiles = sourcesIn(core).filter(file => !isTest(file))
const coreImports = coreFiles.flatMap(importsOf)
const say = ({ file, from }: Import) => `${relative(root, file)} imports ${from}`

describe('the layers of core', () => {
  it('are seen by this test', () => {
    expect(coreImports.length).toBeGreaterThan(coreFiles.length)
    expect(new Set(coreFiles.map(layerOf))).toEqual(new Set(layers))
  })

  it('import only from below, but for types', () => {
    const upward = coreImports.filter(({ file, from, typeOnly }) => {
      if (!from.startsWith('.') || typeOnly) return false
      const target = resolve(dirname(file), from)
      // The learned weights are data beside the source.
      if (!target.startsWith(core)) return !target.startsWith(join(root, 'packages/core/model'))
      return layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(file))
    })
    expect(upward.map(say)).toEqual([])
  })

  it('take types from above only of the contract: the tree, facts, findings and answers', () => {
    const upward = coreImports.filter(({ file, from, typeOnly }) => {
      if (!from.startsWith('.') || !typeOnly) return false
      const target = resolve(dirname(file), from)
      if (
        /[\\/](read[\\/]tree|understand[\\/](sentence-|passage-)?facts|report[\\/](finding|answer))\.ts$/.test(
          target
        )
      )
        return false
      return layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(file))
    })
    expect(upward.map(say)).toEqual([])
  })

  it('know no node and no editor, and end their paths in .ts', () => {
    const outside = coreImports.filter(({ from }) => /^node:|^vscode/.test(from))
    expect(outside.map(say)).toEqual([])
    const bare = coreImports.filter(({ from }) => from.startsWith('.') && !/\.(ts|json)$/.test(from))
    expect(bare.map(say)).toEqual([])
  })

  it('ask neither the clock, nor chance, nor the locale', () => {
    const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|localeCompare|toLocale\w+|Intl\.)/
    const found = coreFiles.filter(file => impure.test(readFileSync(file, 'utf8')))
    expect(found.map(file => relative(root, file))).toEqual([])
  })
})

describe('the pages', () => {
  const pages = sourcesIn(join(root, 'packages/pages/src')).filter(file => !isTest(file))

  it('take data and give markup: of other packages they know the types of core alone', () => {
    const pattern = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'/gm
    const outside = pages
      .flatMap(file => [...readFileSync(file, 'utf8').matchAll(pattern)])
      .map(([, type, from, lazy]) => ({ type: type !== undefined, from: from ?? lazy ?? '' }))
      .filter(({ from }) => !from.startsWith('.'))
    expect(outside.length).toBeGreaterThan(5)
    expect(outside.filter(({ type, from }) => !(type && from === '@touchstone/core'))).toEqual([])
  })
})

describe('every package', () => {
  const folders = [...readdirSync(join(root, 'packages')).map(name => `packages/${name}`), 'extension']
  const sources = folders
    .flatMap(folder => [`${folder}/src`])
    .map(folder => join(root, folder))
    .filter(folder => existsSync(folder))
    .flatMap(sourcesIn)

  it('has no code that reaches the network', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|undici|axios|got|ws)(\/|$)|^node-fetch$/
    const found = sources.flatMap(importsOf).filter(({ from }) => network.test(from))
    expect(found.map(say)).toEqual([])
    const calls = /(?<![.\w])(fetch\(|new (XMLHttpRequest|WebSocket|EventSource)\b)|navigator\.sendBeacon/
    const calling = sources.filter(file => !isTest(file) && calls.test(readFileSync(file, 'utf8')))
    expect(calling.map(file => relative(root, file))).toEqual([])
  })

  it('has no files that import each other in a circle, for their types either', () => {
    const needed = new Map(
      sources.map(file => [
        file,
        importsOf(file).flatMap(({ from, lazy }) =>
          lazy || !from.startsWith('.') ? [] : [resolve(dirname(file), from)]
        )
      ])
    )
    expect([...needed.values()].flat().length).toBeGreaterThan(sources.length)
    expect(circleIn(needed)?.map(file => relative(root, file))).toBeUndefined()
  })

  it('is seen to have one where there is one', () => {
    expect(circleIn(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] })))).toEqual([
      'b',
      'd',
      'b'
    ])
  })
})

/** The first circle that is come upon, from a file to itself. */
function circleIn(needed: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const from = (file: string, way: readonly string[]): string[] | undefined => {
    const met = way.indexOf(file)
    if (met >= 0) return [...way.slice(met), file]
    if (done.has(file)) return undefined
    for (const next of needed.get(file) ?? []) {
      const circle = from(next, [...way, file])
      if (circle !== undefined) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of needed.keys()) {
    const circle = from(file, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
