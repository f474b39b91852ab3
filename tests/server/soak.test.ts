import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createChecker } from '../../packages/core/src/index.ts'
import { learned } from '../../packages/core/src/model.ts'
import { folder } from '../cli/touchstone.ts'
import { builtServer, fullCapabilities, observedServer, spawnServer, uriOf } from './client.ts'
import { corpusText } from './drafts.ts'
import { type Encoding, Typist } from './typist.ts'

const draft = corpusText('brackendale-2026-slips.md')
const uri = 'untitled:draft.md'
const seed = Number(process.env.TOUCHSTONE_SEED ?? Date.now() % 1_000_000)

/** What a checker that has seen nothing else finds in the text. */
function expected(text: string): string[] {
  const answer = createChecker(learned).check(text, {
    path: 'draft.md',
    format: 'markdown'
  })
  return answer.checked ? answer.findings.map(({ rule, message }) => `${rule}: ${message}`) : []
}

test.each(['utf-16', 'utf-8', 'utf-32'] as const)(
  'ten thousand edits at random in %s leave the server with the text of the client',
  async (encoding: Encoding) => {
    console.log(`TOUCHSTONE_SEED=${seed}`)
    const { client, held } = observedServer()
    await client.initialize({ ...fullCapabilities, general: { positionEncodings: [encoding] } })
    await client.open(uri, draft)
    const typist = new Typist(client, uri, draft, encoding, seed)
    for (let at = 1; at <= 10_000; at++) {
      await typist.step()
      if (at % 500 !== 0) continue
      // The answer comes behind everything that was sent before it.
      await client.request('touchstone/summary', { uri })
      expect(held(uri)).toBe(typist.text)
    }
    const found = await client.diagnostics(uri)
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected(typist.text))
    expect(client.messages.filter(({ method }) => method === 'window/logMessage')).toEqual([])
  },
  120_000
)

test('the built server says nothing on standard error through a thousand edits, and finds what is there', async () => {
  const { client, errors, ended } = spawnServer()
  await client.initialize()
  await client.open(uri, draft)
  const typist = new Typist(client, uri, draft, 'utf-16', seed)
  for (let at = 0; at < 1_000; at++) await typist.step()
  const found = await client.diagnostics(uri)
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected(typist.text))
  await client.request('shutdown', undefined)
  await client.notify('exit', undefined)
  expect(await ended()).toBe(0)
  expect(errors()).toBe('')
})

test('no server is left behind when its client dies without a word', async () => {
  const script = join(import.meta.dirname, 'dying-client.mjs')
  const client = spawn(process.execPath, [script, builtServer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const server = await new Promise<number>(resolve =>
    client.stdout.on('data', data => resolve(Number(String(data))))
  )
  expect(lives(server)).toBe(true)
  client.kill('SIGKILL')
  await gone(server)
})

test('a server whose client is gone ends even when its input stays open', async () => {
  const { client, ended } = spawnServer()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  await client.connection.sendRequest('initialize', { processId: other.pid, rootUri: null, capabilities: {} })
  other.kill('SIGKILL')
  expect(await ended()).toBe(1)
})

test('a server whose client is gone ends even in the middle of a check that never does', async () => {
  const cwd = folder({
    'draft.md': corpusText('thornmere-2025.md'),
    'touchstone.yaml': 'retext: [retext-mine]\n'
  })
  const plugin = join(cwd, 'node_modules/retext-mine')
  mkdirSync(plugin, { recursive: true })
  writeFileSync(join(plugin, 'package.json'), '{"name":"retext-mine","type":"module","exports":"./index.js"}')
  writeFileSync(
    join(plugin, 'index.js'),
    `import { writeFileSync } from 'node:fs'
     export default () => () => { writeFileSync(new URL('busy', import.meta.url), ''); for (;;); }`
  )
  const { client, ended } = spawnServer()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  await client.connection.sendRequest('initialize', {
    processId: other.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { settings: { plugins: true } }
  })
  await client.notify('initialized', {})
  await client.open(uriOf(join(cwd, 'draft.md')), corpusText('thornmere-2025.md'))
  await expect.poll(() => existsSync(join(plugin, 'busy')), { timeout: 20_000 }).toBe(true)
  other.kill('SIGKILL')
  expect(await ended()).toBeNull()
}, 60_000)

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Looks until the process is gone; the time-out of the test is the bound. */
async function gone(pid: number): Promise<void> {
  while (lives(pid)) await new Promise(resolve => setTimeout(resolve, 50))
}
