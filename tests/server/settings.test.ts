import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RegistrationParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import { folder } from '../cli/touchstone.ts'
import { type Client, fullCapabilities, serverInMemory, uriOf } from './client.ts'
import { corpusText } from './drafts.ts'

const slips = corpusText('thornmere-2025-slips.md')
const uri = 'untitled:draft.md'

/** A client whose user sets what `settings` holds. */
async function configured(settings: { codeLens: boolean; semanticTokens: boolean }): Promise<Client> {
  const client = serverInMemory()
  client.connection.onRequest('workspace/configuration', () => [settings])
  client.connection.onRequest('client/registerCapability', () => null)
  const refreshed = (what: string) => () => {
    client.messages.push({ method: what, params: null })
    return null
  }
  client.connection.onRequest('workspace/codeLens/refresh', refreshed('lenses'))
  client.connection.onRequest('workspace/semanticTokens/refresh', refreshed('tokens'))
  await client.initialize({
    ...fullCapabilities,
    workspace: {
      ...fullCapabilities.workspace,
      configuration: true,
      codeLens: { refreshSupport: true },
      semanticTokens: { refreshSupport: true }
    }
  })
  await client.open(uri, slips)
  return client
}

test('what the user sets in the editor holds, and a change of it is followed', async () => {
  const settings = { codeLens: false, semanticTokens: true }
  const client = await configured(settings)
  const lenses = () => client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } })
  await client.diagnostics(uri)
  expect(await lenses()).toEqual([])
  Object.assign(settings, { codeLens: true, semanticTokens: false })
  client.messages.length = 0
  await client.notify('workspace/didChangeConfiguration', { settings: null })
  const seen = await client.request('touchstone/summary', { uri })
  expect(seen).toMatchObject({ checked: true })
  while (client.messages.filter(({ method }) => method === 'lenses' || method === 'tokens').length < 2) {
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  expect(await lenses()).toHaveLength(4)
  expect(await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })).toEqual({
    data: []
  })
})

test('a client that sends its settings is heard too, and nonsense keeps the defaults', async () => {
  const client = serverInMemory()
  await client.initialize(fullCapabilities, { initializationOptions: { settings: { codeLens: 'maybe' } } })
  await client.open(uri, slips)
  const lenses = () => client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } })
  expect(await lenses()).toHaveLength(4)
  await client.notify('workspace/didChangeConfiguration', { settings: { touchstone: { codeLens: false } } })
  expect(await lenses()).toEqual([])
  await client.notify('workspace/didChangeConfiguration', {})
  expect(await lenses()).toHaveLength(4)
})

test('a baseline is followed whatever its name', async () => {
  const path = folder({
    'a.md': slips,
    'touchstone.yaml': 'baseline: known.json\n',
    'known.json': '{"reports":{}}'
  })
  const client = serverInMemory()
  const globs: string[] = []
  client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { registerOptions } of registrations)
      for (const { globPattern } of registerOptions?.watchers ?? []) globs.push(globPattern)
    return null
  })
  await client.initialize({
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
  })
  const draft = uriOf(join(path, 'a.md'))
  await client.open(draft, slips)
  const before = await client.diagnostics(draft)
  expect(globs).toContain('**/*.{yaml,yml,json}')
  const { findings } = await client.request<{ findings: { rule: string; fingerprint: string }[] }>(
    'touchstone/evidence',
    { uri: draft }
  )
  const reports = { 'a.md': findings.map(({ rule, fingerprint }) => ({ rule, fingerprint })) }
  writeFileSync(join(path, 'known.json'), JSON.stringify({ reports }))
  client.published.length = 0
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(path, 'known.json')), type: 2 }]
  })
  expect(before.length).toBeGreaterThan(5)
  expect(await client.diagnostics(draft)).toEqual([])
})

test('folders that are added to the workspace are checked with it, and those taken away are not', async () => {
  const path = folder({ 'a.md': slips })
  const client = serverInMemory()
  await client.initialize({
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, workspaceFolders: true }
  })
  const command = { command: 'touchstone.server.checkWorkspace' }
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 0 })
  const added = [{ uri: uriOf(path), name: 'drafts' }]
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } })
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 1 })
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: added } })
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 0 })
  expect(client.published.findLast(one => one.uri === uriOf(join(path, 'a.md')))?.diagnostics).toEqual([])
})

test('the command that fixes everything edits through the client, and says when the client would not', async () => {
  const client = serverInMemory()
  const edits: WorkspaceEdit[] = []
  let takes = true
  client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    edits.push(edit)
    return { applied: takes }
  })
  await client.initialize()
  await client.open(uri, slips)
  const command = { command: 'touchstone.server.fixAll', arguments: [{ uri }] }
  await client.request('workspace/executeCommand', command)
  const change = edits[0]?.documentChanges?.[0] as TextDocumentEdit
  expect(change.textDocument).toEqual({ uri, version: 1 })
  expect(JSON.stringify(change.edits)).toContain('12')
  takes = false
  await expect(client.request('workspace/executeCommand', command)).rejects.toThrow('did not take the edit')
})

test('the plugins of a folder run only once the client says that it is trusted', async () => {
  const path = folder({
    'a.md': slips,
    'touchstone.yaml': 'retext: [retext-mine]\n',
    'node_modules/retext-mine/package.json': '{ "main": "index.mjs" }',
    'node_modules/retext-mine/index.mjs':
      'import { writeFileSync } from "node:fs"\nwriteFileSync(new URL("ran", import.meta.url), "")\nexport default () => () => {}\n'
  })
  const file = uriOf(join(path, 'a.md'))
  for (const plugins of [undefined, true]) {
    const client = serverInMemory()
    await client.initialize(fullCapabilities, { initializationOptions: { settings: { plugins } } })
    await client.open(file, slips)
    await client.diagnostics(file)
    expect(existsSync(join(path, 'node_modules/retext-mine/ran'))).toBe(plugins === true)
  }
})
