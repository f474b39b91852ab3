/** Every snippet of the pages is run: commands, programs, settings and what a console shows. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { folder, touchstone, trusting } from './cli/touchstone.ts'
import { wordDraft } from './documents/word-draft.ts'

const root = join(import.meta.dirname, '..')
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
  ...['core', 'documents', 'cli'].map(name => `packages/${name}/README.md`)
]

interface Snippet {
  readonly page: string
  readonly language: string
  /** Where other snippets of the page find it. */
  readonly file: string
  readonly text: string
}

const snippets = pages.flatMap(page =>
  [...textOf(page).matchAll(/^```(\S+)(?: file=(\S+))?\n(.*?)^```$/gms)].map(
    ([, language = '', file = '', text = '']): Snippet => ({ page, language, file, text })
  )
)
const of = (...languages: string[]) => snippets.filter(({ language }) => languages.includes(language))

/** What the snippets name: drafts of every kind, folders of them, and two inspections of one authority. */
async function sandbox(): Promise<string> {
  const cwd = folder()
  const docx = await wordDraft(textOf('tests/cli/fixtures/slips.md'))
  for (const name of ['draft.md', 'thornmere-2025.md'])
    cpSync(join(root, 'corpus/thornmere-2025.md'), join(cwd, name))
  for (const name of ['drafts', 'reports'])
    cpSync(join(root, 'tests/cli/fixtures/slips.md'), join(cwd, name, 'slips.md'))
  cpSync(join(root, 'corpus/thornmere-2025-printed.txt'), join(cwd, 'reports', 'printed.txt'))
  cpSync(join(root, 'corpus/penmarrow-2021.txt'), join(cwd, 'thornmere-2021.txt'))
  for (const name of ['2021.md', '2025.md', 'a.md', 'old.md', 'new.md'])
    cpSync(join(root, 'corpus/thornmere-2025.md'), join(cwd, name))
  for (const name of ['draft.docx', 'a.docx', '2021.docx']) writeFileSync(join(cwd, name), docx)
  writeFileSync(join(cwd, 'drafts.txt'), 'draft.md\n')
  for (const name of ['corpus', 'published'])
    cpSync(join(root, 'corpus'), join(cwd, name), { recursive: true })
  return cwd
}

describe('the snippets', () => {
  it('are of kinds that are run here', () => {
    expect(snippets.length).toBeGreaterThan(25)
    const known = [
      'sh',
      // A drawing.
      'mermaid',
      'console',
      'js',
      'ts',
      'yaml',
      'json',
      'jsonc',
      'markdown',
      'lua',
      'toml',
      'text',
      'diff'
    ]
    expect(snippets.filter(({ language }) => !known.includes(language))).toEqual([])
  })

  it('of a console show what the command prints, "…" standing for what is left out', async () => {
    expect(of('console').length).toBeGreaterThan(1)
    const cwd = await sandbox()
    for (const { text } of of('console')) {
      const [first = '', ...printed] = text.split('\n')
      const ran = touchstone(first.replace(/^\$ touchstone /, '').split(' '), { cwd })
      const parts = printed
        .join('\n')
        .split('…')
        .map(part => part.trim())
      if (parts.length === 1) expect(ran.out.trimEnd()).toBe(parts[0])
      for (const part of parts) expect(ran.out).toContain(part)
    }
  })

  it('are commands that end as they should', async () => {
    const lines = of('sh').flatMap(({ page, text }) =>
      text
        .replaceAll('\\\n', ' ')
        .split('\n')
        .map(line => line.replace(/\s{2,}(#|in ~).*$/, '').trim())
        .filter(line => /^(npx )?touchstone /.test(line) && !/ lsp | --watch|self-test|completion/.test(line))
        .map(line => ({ page, line: line.replace(/^npx /, '') }))
    )
    expect(lines.length).toBeGreaterThan(30)
    const cwd = await sandbox()
    const path = `${join(root, 'packages/cli/dist/touchstone.js')}`
    const fresh = (line: string) => {
      // A command is run as if it were the first, but for parts, which are there before they are merged, and results, which are there before they are made again.
      for (const made of [
        'parts',
        'review',
        'moderation',
        'again',
        'touchstone.yaml',
        'touchstone.waivers.yaml'
      ])
        rmSync(join(cwd, made), { recursive: true, force: true })
      if (line.includes('--merge'))
        spawnSync(process.execPath, [path, 'moderate', 'drafts/', '--shard', '1/1', '--out', 'parts'], {
          cwd
        })
      if (line.includes('replay'))
        spawnSync(process.execPath, [path, 'moderate', 'drafts/', '--out', 'moderation'], { cwd })
    }
    const failed = lines.flatMap(({ page, line }) => {
      fresh(line)
      const ran = spawnSync(
        'bash',
        ['-c', `touchstone() { "${process.execPath}" "${path}" "$@"; }; ${line}`],
        { cwd, encoding: 'utf8' }
      )
      return ran.status === 0 || ran.status === 1 ? [] : [{ page, line, code: ran.status, err: ran.stderr }]
    })
    expect(failed).toEqual([])
  }, 240_000)

  it('are programs that run', async () => {
    const programs = of('js')
    expect(programs.length).toBeGreaterThan(3)
    const cwd = await sandbox()
    const sources = join(root, 'tests', `.snippets-${process.pid}`)
    mkdirSync(sources)
    onTestFinished(() => rmSync(sources, { recursive: true }))
    for (const { file, text } of programs) if (file !== '') writeFileSync(join(sources, file), text)
    for (const [at, { page, text }] of programs.entries()) {
      const source = join(sources, `${at}.mjs`)
      const given = /readFile\(|\{ draft \}/.test(text)
      const prelude = given
        ? ''
        : "const draft = (await import('node:fs')).readFileSync('draft.md', 'utf8')\n"
      writeFileSync(source, text.replace(/((?:^import [^\n]*\n)+)/m, `$1${prelude}`))
      await build({
        entryPoints: [source],
        outfile: join(cwd, 'program.mjs'),
        bundle: true,
        format: 'esm',
        platform: 'node',
        conditions: ['touchstone-source'],
        logLevel: 'silent',
        banner: {
          js: "import { createRequire as cr_ } from 'node:module'; const require = cr_(import.meta.url);"
        }
      })
      const ran = spawnSync(process.execPath, ['program.mjs'], { cwd, encoding: 'utf8' })
      expect([page, ran.status, ran.stderr]).toEqual([page, 0, ''])
    }
  }, 120_000)

  it('are YAML and JSON that can be read, and settings that the command takes', () => {
    for (const { page, text } of of('yaml'))
      for (const document of parseAllDocuments(text)) expect([page, document.errors]).toEqual([page, []])
    const settings = of('yaml').filter(({ text }) => /^(framework|rules|plugins|overrides):/m.test(text))
    expect(settings.length).toBeGreaterThan(0)
    const { text: source = '' } = snippets.find(({ file }) => file === 'our-rules.mjs') ?? {}
    // Outside a project that has them installed, the helpers of its imports are stood in for.
    const ourRules = source
      .replace(/^import .*\n/gm, '')
      .replace('defineRule(', '(')
      .replaceAll('draft(', '(() => "")(')
    for (const { text } of settings) {
      const cwd = folder({
        'touchstone.yaml': text
          .replace(/^frameworks:.*\n {2}- .*\n/m, '')
          .replace(/^(baseline|waivers):.*\n/gm, ''),
        'our-rules.mjs': ourRules,
        'a.md': '@clean.md'
      })
      const ran = touchstone(['check', '--print-config', 'a.md'], { cwd, env: trusting(cwd) })
      expect([ran.err, ran.code]).toEqual(['', 0])
    }
    for (const { page, text } of of('json')) expect(() => [page, JSON.parse(text)]).not.toThrow()
  })

  it('that set the project up are scripts of it', () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    const named = of('sh').flatMap(({ text }) =>
      [...text.matchAll(/^npx -y pnpm@[\d.]+ ([\w-]+)/gm)].map(([, name = '']) => name)
    )
    expect(named.sort()).toEqual(['sample', 'verify'])
    for (const name of named) expect(existsSync(join(root, scripts[name].split('node ').pop()))).toBe(true)
  })
})
