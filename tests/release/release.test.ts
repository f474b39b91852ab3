import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spawnServer } from '../server/client.ts'
import { type Consumer, consumer, finished, ranIn, root, tool } from './consumer.ts'

let user: Consumer

beforeAll(() => {
  user = consumer()
}, 300_000)

afterAll(() => user?.remove(), 60_000)

const names = ['touchstone', 'touchstone-core', 'touchstone-documents', 'touchstone-language-server']
const inUser = (...path: string[]) => join(user.folder, ...path)
const run = (source: string) => {
  writeFileSync(inUser('try.mjs'), source)
  const ran = ranIn(process.execPath, ['try.mjs'], user.folder)
  expect(ran).toMatchObject({ code: 0, err: '' })
  return ran.out
}
const bin = (name: string, args: readonly string[], input = '') =>
  ranIn(inUser('node_modules', '.bin', name), args, user.folder, input)

describe('the packed packages', () => {
  it('are the four that are released, of one version', () => {
    expect([...user.tarballs.keys()].sort()).toEqual(names)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const path of user.tarballs.values())
      expect(path).toMatch(new RegExp(`-${version.replaceAll('.', '\\.')}\\.tgz$`))
  })

  it('stay small: core under 700 kB, the command under 2 MB', () => {
    const size = (name: string) => statSync(user.tarballs.get(name) as string).size
    expect(size('touchstone-core')).toBeLessThan(700_000)
    expect(size('touchstone')).toBeLessThan(2_000_000)
    expect(size('touchstone-documents')).toBeLessThan(100_000)
  })

  it.each(names)('hold what is shipped and nothing else: %s', name => {
    const listed = finished('tar', ['-tzf', user.tarballs.get(name) as string], user.folder)
      .trim()
      .split('\n')
    const odd = listed.filter(
      path =>
        !/^package\/(package\.json|README\.md|LICENSE|dist\/THIRD-PARTY-NOTICES\.txt|dist\/model\/(sections|sentences|traces|words|eng-core-web-model)\.json|docs\/rules\/[\w-]+\.md)$/.test(
          path
        ) && !/^package\/dist\/[\w-]+\.(m?js(\.map|\.LEGAL\.txt)?|d\.m?ts)$/.test(path)
    )
    expect(odd).toEqual([])
    for (const needed of ['README.md', 'LICENSE', 'package.json'])
      expect(listed).toContain(`package/${needed}`)
  })

  it.each(names)('say where they come from, and ask for released packages alone: %s', name => {
    const folder = name.replace(/^touchstone-/, '@touchstone/')
    const manifest = JSON.parse(readFileSync(inUser('node_modules', folder, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ license: 'MIT', repository: { type: 'git' } })
    expect(manifest.keywords.length).toBeGreaterThan(3)
    const ours = Object.keys(manifest.dependencies).filter(one => one.startsWith('@touchstone/'))
    expect(ours.filter(one => !names.includes(one.replace('@touchstone/', 'touchstone-')))).toEqual([])
    expect(Object.values(manifest.dependencies).filter(wanted => !/^\d/.test(String(wanted)))).toEqual([])
  })

  it.each(names)('are taken by publint without a word: %s', name => {
    const out = finished(
      process.execPath,
      [tool('publint/src/cli.js'), 'run', user.tarballs.get(name) as string, '--strict'],
      user.folder
    )
    expect(out).toContain('All good')
  })

  it.each(names)(
    'have types that every resolution of ESM finds: %s',
    name => {
      const args = [tool('@arethetypeswrong/cli/dist/index.js'), user.tarballs.get(name) as string]
      expect(ranIn(process.execPath, [...args, '--profile', 'esm-only'], user.folder)).toMatchObject({
        code: 0
      })
    },
    60_000
  )

  it('have source maps that name our sources', () => {
    const text = readFileSync(inUser('node_modules/@touchstone/core/dist/index.js.map'), 'utf8')
    const { sources, mappings } = JSON.parse(text)
    expect(sources).toContain('packages/core/src/check.ts')
    expect(mappings.length).toBeGreaterThan(1000)
  })
})

describe('a user in strict TypeScript', () => {
  /** The names that the door of a package says it exports. */
  const doorNames = (path: string) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(
      ([, type, list = '']) =>
        list
          .split(',')
          .map(one => one.trim())
          .filter(one => one !== '')
          .map(one => (type && !one.startsWith('type ') ? `type ${one}` : one))
    )
  const doors = {
    touchstone: 'packages/cli/src/index.ts',
    '@touchstone/core': 'packages/core/src/index.ts',
    '@touchstone/documents': 'packages/documents/src/index.ts',
    '@touchstone/language-server': 'packages/language-server/src/index.ts'
  }

  it.each(['NodeNext', 'Bundler'])(
    'finds every public name, and the types of what it calls: %s',
    resolution => {
      const again = Object.entries(doors).map(([name, path]) => {
        const listed = doorNames(path)
        expect(listed.length).toBeGreaterThan(1)
        return `export { ${listed.join(', ')} } from '${name}'`
      })
      writeFileSync(inUser('names.ts'), `${again.join('\n')}\n`)
      writeFileSync(
        inUser('use.ts'),
        `import { applyFixes, check, type Finding, LineIndex, type Report, type Section, touchstone } from '@touchstone/core'
import { didYouMean } from '@touchstone/core/did-you-mean'
import { testRule } from '@touchstone/core/testing'
import byDefault, { defineRule, type Rule } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { readDocument } from '@touchstone/documents'
import { remark } from 'remark'
import { CheckedNotification } from '@touchstone/language-server'
import { type ExitCode, run } from 'touchstone'

export const answer = check('# x', { path: 'x.md', settings: learned })
export const findings: readonly Finding[] = answer.checked ? answer.findings : []
export const sections: readonly Section[] = answer.checked ? answer.report.sections : []
export const report: Report | null = answer.checked ? answer.report : null
export const line: number = new LineIndex('x').place(0).line
export const fixed = applyFixes('x', findings)
export const rules: readonly Rule[] = []
export const problems: readonly string[] = rules.flatMap(rule => testRule(rule))
export const same: typeof touchstone = byDefault
export const define = defineRule
export const plugin = remark().use(touchstone)
export const close: string | null | undefined = didYouMean('a', ['b'])
export const document = readDocument(new Uint8Array(), 'a.docx')
export const method: string = CheckedNotification.method
export const code: typeof run extends (...args: never[]) => Promise<ExitCode> ? true : false = true
// @ts-expect-error a draft is text
check(1)
`
      )
      writeFileSync(
        inUser('tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            strict: true,
            noUncheckedIndexedAccess: true,
            skipLibCheck: false,
            noEmit: true,
            target: 'ES2022',
            lib: ['ES2023'],
            module: resolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
            moduleResolution: resolution,
            types: ['node']
          },
          files: ['names.ts', 'use.ts']
        })
      )
      const compiled = ranIn(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'],
        user.folder
      )
      expect(compiled.out).toBe('')
      expect(compiled.code).toBe(0)
    }
  )
})

describe('what is installed', () => {
  it('checks a draft, and gives the findings that the workspace gives', () => {
    const ran = bin('touchstone', ['check', 'slips.md', '--format', 'json'])
    expect(ran.code).toBe(1)
    const built = ranIn(
      process.execPath,
      [join(root, 'packages/cli/dist/touchstone.js'), 'check', 'slips.md', '--format', 'json'],
      user.folder
    )
    expect(ran.out).toBe(built.out)
    expect(JSON.parse(ran.out).reports[0].findings.length).toBe(2)
  })

  it('explains a rule, and names its page, which was installed with it', () => {
    const page = /^With examples: (.+)$/m.exec(bin('touchstone', ['explain', 'acronym']).out)?.[1] ?? ''
    expect(readFileSync(page, 'utf8')).toContain('# acronym')
  })

  it('moderates a folder, with its workers and its page', () => {
    const ran = bin('touchstone', ['moderate', 'slips.md', 'clean.md', '--out', 'review', '--workers', '2'])
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)])
    expect(existsSync(inUser('review/index.html'))).toBe(true)
  })

  it('runs as plugins of remark, with retext plugins beside', () => {
    const out = run(`import { readFileSync } from 'node:fs'
import { touchstone, touchstoneRetext } from '@touchstone/core'
import { remark } from 'remark'
import repeatedWords from 'retext-repeated-words'
const draft = readFileSync('slips.md', 'utf8')
const one = await remark().use(touchstone).process(draft)
const plugins = [{ name: 'retext-repeated-words', plugin: repeatedWords }]
const both = await remark().use(touchstoneRetext, plugins).process(draft.replace('Families say', 'Families say say'))
console.log(JSON.stringify([one.messages.map(m => m.ruleId), both.messages.map(m => m.source)]))`)
    const [one, both] = JSON.parse(out) as [string[], string[]]
    expect(one).toContain('grade-agreement')
    expect(both).toContain('retext-repeated-words')
  })

  it('runs as the plugin that remark is told of on the command line', () => {
    const ran = bin('remark', ['--no-stdout', '-u', '@touchstone/core', 'slips.md'])
    expect(ran.err).toMatch(/grade-agreement +touchstone/)
  })

  it('takes rules of the user, which the installed tester has tried', () => {
    const page = readFileSync(join(root, 'docs/own-rules.md'), 'utf8')
    const [, rule = ''] = /^```js file=our-rules\.mjs\n(.*?)^```$/ms.exec(page) ?? []
    writeFileSync(inUser('our-rules.mjs'), rule)
    run(`import { testRule } from '@touchstone/core/testing'
import rule from './our-rules.mjs'
const problems = testRule(rule)
if (problems.length > 0) throw new Error(problems.join())`)
    mkdirSync(inUser('node_modules/our-rules'))
    writeFileSync(inUser('node_modules/our-rules/index.mjs'), rule)
    writeFileSync(inUser('node_modules/our-rules/package.json'), '{ "main": "index.mjs" }')
    writeFileSync(
      inUser('own.yaml'),
      'plugins: [our-rules]\nrules: { our-team/short-section: { options: { fewest: 9 } } }\n'
    )
    const ran = bin('touchstone', ['check', 'clean.md', '--config', 'own.yaml', '--plugins'])
    expect(ran.out).toContain('our-team/short-section')
  })

  it.each([
    ['touchstone', ['dist/touchstone.js', 'lsp', '--stdio']],
    ['@touchstone/language-server', ['dist/server.mjs', '--stdio']]
  ])('answers an editor over stdio: %s', async (name, [program = '', ...args]) => {
    const { client, ended } = spawnServer([inUser('node_modules', name, program), ...args])
    await client.initialize()
    await client.open('file:///slips.md', readFileSync(inUser('slips.md'), 'utf8'))
    const told = await client.diagnostics('file:///slips.md')
    expect(told.map(({ code }) => code)).toContain('grade-agreement')
    await client.connection.sendRequest('shutdown')
    await client.notify('exit', undefined)
    expect(await ended()).toBe(0)
  })

  it('serves an assistant over stdio', () => {
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' }
        }
      },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'check', arguments: { paths: ['slips.md'] } } }
    ]
    // What is asked is answered only as long as the assistant listens.
    const ran = run(`import { spawn } from 'node:child_process'
const server = spawn(process.execPath, ['node_modules/touchstone/dist/touchstone.js', 'mcp'])
for (const message of ${JSON.stringify(messages)}) server.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n')
let out = ''
server.stdout.on('data', data => {
  out += data
  if (out.trim().split('\\n').length === 2 && out.endsWith('\\n')) server.stdin.end()
})
server.on('exit', code => console.log(JSON.stringify([code, JSON.parse(out.trim().split('\\n')[1])])))`)
    const [code, { result }] = JSON.parse(ran)
    expect(code).toBe(0)
    expect(result.content[0].text).toBe(bin('touchstone', ['check', 'slips.md', '--format', 'json']).out)
  })

  it('is bundled for a browser without a module of Node, and runs there', async () => {
    writeFileSync(
      inUser('page.js'),
      `import { check } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
globalThis.checked = draft => check(draft, { path: 'x.md', settings: learned })`
    )
    const { outputFiles } = await build({
      absWorkingDir: user.folder,
      entryPoints: ['page.js'],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      // A page has a document; what is run here is a worker.
      conditions: ['worker']
    })
    const browser = createContext({ atob, TextDecoder, TextEncoder, URL, console })
    runInContext(outputFiles[0]?.text ?? '', browser)
    const draft = readFileSync(inUser('slips.md'), 'utf8')
    const answer = runInContext('checked', browser)(draft)
    expect(answer.findings.map(({ rule }: { rule: string }) => rule)).toContain('grade-agreement')
  })
})
