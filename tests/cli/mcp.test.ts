import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { command, fixtures, folder, touchstone } from './touchstone.ts'

interface Tool {
  readonly name: string
  readonly annotations: Readonly<Record<string, boolean>>
  readonly inputSchema: { readonly properties: object }
}

interface Result {
  readonly tools: readonly Tool[]
  readonly content: readonly { readonly text: string }[]
  readonly isError: boolean
}

const fixtureText = (name: string) => readFileSync(join(fixtures, name), 'utf8')

/** An assistant that has started the server in a folder. */
async function assistant(cwd: string) {
  const server = spawn(process.execPath, [command, 'mcp'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => void server.kill())
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
  let said = ''
  server.stderr.on('data', data => {
    said += data
  })
  const waiting = new Map<number, (result: Result) => void>()
  createInterface({ input: server.stdout }).on('line', text => {
    const { id, result } = JSON.parse(text)
    waiting.get(id)?.(result)
  })
  const send = (message: object) => server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  let last = 0
  const ask = (method: string, params: object = {}) =>
    new Promise<Result>(resolve => {
      last += 1
      waiting.set(last, resolve)
      send({ id: last, method, params })
    })
  const clientInfo = { name: 'test', version: '1' }
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  send({ method: 'notifications/initialized' })
  return {
    ask,
    call: async (name: string, input: object) => {
      const { content, isError } = await ask('tools/call', { name, arguments: input })
      return { texts: content.map(({ text }) => text), isError }
    },
    end: async () => {
      server.stdin.end()
      return { code: await ended, said }
    }
  }
}

describe('an assistant over the Model Context Protocol', () => {
  it('is offered four tools, each of which only reads', async () => {
    const { ask, end } = await assistant(folder())
    const { tools } = await ask('tools/list')
    expect(tools.map(({ name }) => name)).toEqual(['check', 'evidence', 'compare', 'explain'])
    for (const { annotations } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
    }
    expect(await end()).toEqual({ code: 0, said: '' })
  })

  it('has of files the bytes that the command prints, and nothing is written', async () => {
    const cwd = folder({ 'slips.md': '@slips.md', 'clean.md': '@clean.md' })
    const { call } = await assistant(cwd)
    for (const name of ['check', 'evidence']) {
      const { texts, isError } = await call(name, { paths: ['slips.md', 'clean.md'] })
      const { out } = touchstone([name, 'slips.md', 'clean.md', '--format', 'json'], { cwd })
      expect({ out: texts[0], isError }).toEqual({ out, isError: false })
    }
    const compared = await call('compare', { previous: { path: 'clean.md' }, current: { path: 'slips.md' } })
    const { out } = touchstone(['compare', 'clean.md', 'slips.md', '--format', 'json'], { cwd })
    expect(compared.texts[0]).toBe(out)
    expect(readdirSync(cwd).sort()).toEqual(['clean.md', 'slips.md'])
  })

  it('has of a text what the command finds in it on standard input', async () => {
    const cwd = folder({ 'slips.md': '@slips.md' })
    const text = fixtureText('slips.md')
    const { call } = await assistant(cwd)
    const asked = { text, name: 'mine.md', only: ['grade-agreement'] }
    const args = [
      'check',
      '-',
      '--stdin-filename',
      'mine.md',
      '--only',
      'grade-agreement',
      '--format',
      'json'
    ]
    const { texts } = await call('check', asked)
    expect(texts[0]).toBe(touchstone(args, { cwd, input: text }).out)
    expect(JSON.parse(texts[0] ?? '').reports[0].findings).toHaveLength(1)
    const pair = await call('compare', { previous: { text: fixtureText('clean.md') }, current: { text } })
    expect(JSON.parse(pair.texts[0] ?? '').comparisons[0].current.path).toBe('current.md')
  })

  it('may ask for the ledger as text, for some judgements, and for another grade', async () => {
    const { call } = await assistant(folder({ 'slips.md': '@slips.md' }))
    const asked = {
      paths: ['slips.md'],
      format: 'text',
      judgements: ['in-care'],
      grades: ['in-care=inadequate']
    }
    const { texts } = await call('evidence', asked)
    expect(texts[0]).toMatch(/children in care/i)
    expect(texts[0]).toMatch(/inadequate/)
  })

  it('is told what a rule finds', async () => {
    const { call } = await assistant(folder())
    const { texts } = await call('explain', { name: 'grade-agreement' })
    expect(texts[0]).toBe(touchstone(['explain', 'grade-agreement']).out)
  })

  it('is told in words what cannot be done, and is served on', async () => {
    const { call, end } = await assistant(folder({ 'minutes.md': '# Notes\n' }))
    const failing = [
      ['check', { paths: ['nothere.md'] }, 'Cannot find nothere.md.\n'],
      ['check', {}, 'Give either "paths" or "text".\n'],
      ['check', { paths: ['minutes.md'], text: '# x' }, 'Give either "paths" or "text".\n'],
      ['compare', { previous: {}, current: { text: 'x' } }, 'Give "previous" either a path or a text.\n'],
      ['evidence', { text: 'x', grades: ['good'] }, /could not be checked|--grade/]
    ] as const
    for (const [name, input, words] of failing) {
      const { texts, isError } = await call(name, input)
      const told = texts.join('')
      if (typeof words === 'string') expect({ told, isError }).toEqual({ told: words, isError: true })
      else expect(told).toMatch(words)
      expect(told).not.toMatch(/\bat .*\.[jt]s:\d/)
    }
    const unread = await call('check', { paths: ['minutes.md'] })
    expect(unread.isError).toBe(false)
    expect(JSON.parse(unread.texts[0] ?? '').reports[0]).toMatchObject({ checked: false })
    expect((await end()).code).toBe(0)
  })

  it('does not have the code of a folder run that the user has not trusted', async () => {
    const cwd = folder({
      'slips.md': '@slips.md',
      'touchstone.yaml': 'plugins: [./own.mjs]\n',
      'own.mjs': "import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\nexport default []\n"
    })
    const { call } = await assistant(cwd)
    const { texts, isError } = await call('check', { paths: ['slips.md'] })
    expect(isError).toBe(false)
    expect(texts[1]).toContain('were not run')
    expect(readdirSync(cwd)).not.toContain('ran')
  })
})
