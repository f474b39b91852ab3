import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

/** Every file of the checkout, by its path from the root; what commands make or install is left out. */
function filesIn(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (/^(node_modules|dist|\.git|\.cache)$/.test(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

const files = filesIn()

/** Pages that people read; drafts and what tests compare with are none. */
const pages = files
  .filter(name => name.endsWith('.md'))
  .filter(name => !/^(corpus\/.+-\d{4}|tests\/|extension\/walkthrough\/sample)/.test(name))
const withoutCode = (text: string) => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '``')

/** The anchors that a page has, made of its headings as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^```.*?^```/gms, '').matchAll(/^#+ +(.*)$/gm)
  return new Set(
    [...headings].map(([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-')
    )
  )
}

describe('the links of the pages', () => {
  const links = pages.flatMap(page =>
    [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ page, to }))
  )

  it('lead to files that are there, and to headings that they have', () => {
    const inside = links.filter(({ to }) => !/^(https?|command|mailto):/.test(to))
    expect(inside.length).toBeGreaterThan(60)
    const dangling = inside.filter(({ page, to }) => {
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchorsOf(textOf(target)).has(anchor)
    })
    expect(dangling).toEqual([])
  })
})

describe('the paths that the pages name', () => {
  const folders = new Set(
    files.flatMap(file => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/')))
  )
  /** What a path is relative to where a page does not say it whole. */
  const bases = [
    '',
    'packages/',
    'packages/core/',
    'packages/core/src/',
    'packages/cli/src/',
    'extension/src/',
    'tests/editor/'
  ]
  /** What commands make, and a name that stands for any. */
  const made = new Set(['extension/touchstone.vsix', 'tests/editor/failures', 'check/rules/that-name.ts'])
  const isThere = (path: string) =>
    bases.some(base => {
      const whole = `${base}${path}`.replace(/\/$/, '')
      return folders.has(whole) || files.includes(whole) || existsSync(join(root, whole))
    })

  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('are there: %s', page => {
    const named = [...textOf(page).matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path = '']) => path)
    const ours = named.filter(path => !/^(\.\.|node:|drafts\/|reports\/|@)/.test(path))
    expect(ours.length).toBeGreaterThan(5)
    expect(ours.filter(path => !made.has(path) && !isThere(path))).toEqual([])
  })

  it('leave no folder of core, and no package, unnamed', () => {
    const page = textOf('docs/architecture.md')
    const core = [...folders].filter(folder => /^packages\/core\/src\/[^/]+$/.test(folder))
    const packages = [...folders].filter(folder => /^packages\/[^/]+$/.test(folder))
    expect(core.length).toBeGreaterThan(5)
    expect(
      core.map(folder => `${folder.split('/').pop()}/`).filter(name => !page.includes(`\`${name}\``))
    ).toEqual([])
    expect(packages.filter(name => !page.includes(name))).toEqual([])
  })
})

describe('the commands that the pages name', () => {
  it('are scripts of the workspace', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const known = new Set([...Object.keys(scripts), 'install', 'touchstone', 'vitest'])
    const named = pages.flatMap(page =>
      [...textOf(page).matchAll(/`(?:npx -y )?pnpm(?:@[\d.]+)? ([a-z][a-z:-]*)/g)].map(([, name = '']) => ({
        page,
        name
      }))
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
  })
})

describe('the README', () => {
  it('is short, shows a picture, and leads to every page in docs', () => {
    const text = textOf('README.md')
    expect(Buffer.byteLength(text)).toBeLessThan(10_000)
    expect(text).toMatch(/^!\[[^\]]{20,}\]\(extension\/media\/\w+\.png\)$/m)
    const docs = files.filter(name => /^docs\/[\w-]+\.md$/.test(name))
    expect(docs.length).toBeGreaterThan(10)
    expect(docs.filter(name => !text.includes(`(${name})`))).toEqual([])
  })
})
