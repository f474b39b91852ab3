import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, folder } from '../cli/touchstone.ts'
import { builtServer, spawnServer } from './client.ts'
import { corpusText } from './drafts.ts'

const preload = ['--require', join(import.meta.dirname, 'no-network.cjs')]
const packages = join(import.meta.dirname, '../../packages')
const document = { textDocument: { uri: 'untitled:draft.md' } }

test('the guard ends a process that connects, listens, or asks for a name', () => {
  const calls = [
    "require('node:net').connect(9)",
    "require('node:net').createServer().listen(0)",
    "new (require('node:net').Socket)().connect(9)",
    "require('node:http').get('http://127.0.0.1:9')",
    "require('node:dns').lookup('localhost', () => {})",
    "fetch('http://127.0.0.1:9')"
  ]
  for (const call of calls) {
    const { status, stderr } = spawnSync(process.execPath, [...preload, '-e', call])
    expect([call, status, stderr.toString()]).toEqual([
      call,
      99,
      expect.stringContaining('reached for the network')
    ])
  }
})

test('a whole session of the server opens no socket', async () => {
  const { client, errors, ended } = spawnServer([...preload, builtServer, '--stdio'])
  await client.initialize()
  await client.open(document.textDocument.uri, corpusText('thornmere-2025-slips.md'))
  await client.diagnostics(document.textDocument.uri)
  for (const method of [
    'codeLens',
    'documentSymbol',
    'foldingRange',
    'documentLink',
    'semanticTokens/full'
  ]) {
    await client.request(`textDocument/${method}`, document)
  }
  await client.at('textDocument/hover', document.textDocument.uri, 8, 5)
  await client.at('textDocument/completion', document.textDocument.uri, 22, 80)
  await client.request('touchstone/evidence', document.textDocument)
  await client.request('workspace/executeCommand', { command: 'touchstone.server.checkWorkspace' })
  await client.request('shutdown', undefined)
  await client.notify('exit', undefined)
  expect(errors()).toBe('')
  expect(await ended()).toBe(0)
})

test('a check of the command opens no socket', () => {
  const cwd = folder({ 'draft.md': '@slips.md' })
  const { status, stderr } = spawnSync(process.execPath, [...preload, command, 'check', '--format', 'json'], {
    cwd
  })
  expect([status, stderr.toString()]).toEqual([1, expect.not.stringContaining('network')])
})

test('what is shipped holds no module of the network and no call of one', () => {
  const built = ['cli', 'language-server'].flatMap(name =>
    readdirSync(join(packages, name, 'dist'))
      .filter(file => /\.m?js$/.test(file))
      .map(file => join(packages, name, 'dist', file))
  )
  expect(built.length).toBeGreaterThan(10)
  const module = /(?:require|from|import)\s*\(?\s*["'](?:node:)?(?:net|tls|https?|http2|dgram|dns|undici)["']/
  // A method of that name is no call of the network.
  const call = /(?<![.\w$])fetch\([^)]*\)(?!\s*\{)|new (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon/
  const found = built.filter(file => {
    const text = readFileSync(file, 'utf8')
    return module.test(text) || call.test(text)
  })
  expect(found).toEqual([])
})
