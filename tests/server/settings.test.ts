import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
    window: { showDocument: { support: true } },
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
  expect(await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })).toMatchObject({
    data: []
  })
})

test('a client that sends its settings is heard too, and nonsense keeps the defaults', async () => {
  const client = serverInMemory()
  await client.initialize(
    { ...fullCapabilities, window: { showDocument: { support: true } } },
    { initializationOptions: { settings: { codeLens: 'maybe' } } }
  )
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
  await client.initialize({ ...fullCapabilities, window: { showDocument: { support: true } } })
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

test('a rule is turned off in the touchstone.yaml of the folder, and the draft is checked anew', async () => {
  const path = folder({ 'draft.md': slips })
  const draft = uriOf(join(path, 'draft.md'))
  const client = serverInMemory()
  await client.initialize(fullCapabilities, { rootUri: uriOf(path) })
  await client.open(draft, slips)
  expect((await client.diagnostics(draft)).some(({ code }) => code === 'grade-agreement')).toBe(true)
  await client.request('workspace/executeCommand', {
    command: 'touchstone.server.turnOffRule',
    arguments: [{ uri: draft, rule: 'grade-agreement' }]
  })
  expect(readFileSync(join(path, 'touchstone.yaml'), 'utf8')).toBe('rules:\n  grade-agreement: off\n')
  await client.until('diagnostics without the rule', () => {
    const last = client.published.filter(({ uri }) => uri === draft).at(-1)
    return last?.diagnostics.some(({ code }) => code === 'grade-agreement') === false
  })
})

test('a draft that gets another name keeps it in its waivers', async () => {
  const entry = (file: string) =>
    `- fingerprint: '0123456789abcdef'\n  rule: acronym\n  reason: Known to all. # ours\n  file: ${file}\n`
  const path = folder({
    'draft.md': slips,
    'touchstone.waivers.yaml': entry('draft.md') + entry('other.md').replace('0123', '4567')
  })
  const client = serverInMemory()
  const workspace = { ...fullCapabilities.workspace, fileOperations: { willRename: true } }
  const { capabilities } = await client.initialize(
    { ...fullCapabilities, workspace },
    { rootUri: uriOf(path) }
  )
  expect(capabilities.workspace?.fileOperations?.willRename).toBeDefined()
  const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
    files: [{ oldUri: uriOf(join(path, 'draft.md')), newUri: uriOf(join(path, 'final.md')) }]
  })
  const waivers = uriOf(join(path, 'touchstone.waivers.yaml'))
  expect(Object.keys(edit?.changes ?? {})).toEqual([waivers])
  expect(edit?.changes?.[waivers]).toMatchObject([{ newText: expect.stringContaining('f') }])
  expect(
    await client.request('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf(join(path, 'third.md')), newUri: uriOf(join(path, 'fourth.md')) }]
    })
  ).toBeNull()
})

test('nothing is registered with a client that offers no registration', async () => {
  const client = serverInMemory()
  const registered: unknown[] = []
  client.connection.onRequest('client/registerCapability', params => {
    registered.push(params)
    return null
  })
  client.connection.onRequest('workspace/configuration', () => [{}])
  const workspace = { ...fullCapabilities.workspace, configuration: true, workspaceFolders: true }
  await client.initialize({ ...fullCapabilities, workspace })
  await client.open('untitled:draft.md', slips)
  await client.diagnostics('untitled:draft.md')
  expect(registered).toEqual([])
})

test('a rule is as grave as the user set it in the editor, and touchstone.yaml goes before', async () => {
  const path = folder({ 'draft.md': slips, 'touchstone.yaml': 'rules:\n  paragraph-numbering: error\n' })
  const draft = uriOf(join(path, 'draft.md'))
  const client = serverInMemory()
  const rules = {
    'grade-agreement': 'information',
    acronym: 'off',
    'paragraph-numbering': 'off',
    terminology: 'loud',
    nonsense: 'off'
  }
  await client.initialize(fullCapabilities, {
    rootUri: uriOf(path),
    initializationOptions: { settings: { rules } }
  })
  await client.open(draft, slips)
  const found = await client.diagnostics(draft)
  const of = (rule: string) => new Set(found.filter(({ code }) => code === rule).map(one => one.severity))
  expect(of('grade-agreement')).toEqual(new Set([3]))
  expect(of('acronym')).toEqual(new Set())
  expect(of('paragraph-numbering')).toEqual(new Set([1]))
})
