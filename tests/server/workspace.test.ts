import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CancellationTokenSource, type CodeAction } from 'vscode-languageserver/node'
import { folder } from '../cli/touchstone.ts'
import { type Client, fullCapabilities, pullCapabilities, serverInMemory, uriOf } from './client.ts'
import { corpusText } from './drafts.ts'

/** What a client that asks for diagnostics can do when it also takes offers during the session, as VS Code does. */
const dynamicCapabilities = {
  ...pullCapabilities,
  textDocument: {
    ...pullCapabilities.textDocument,
    diagnostic: { relatedInformation: true, dynamicRegistration: true }
  },
  workspace: { ...pullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
}

const slips = corpusText('thornmere-2025-slips.md')
const letter = 'Dear colleague,\n\nthank you for your visit.\n'

/** A folder with two reports, a letter and an ignored report. */
function drafts(): string {
  return folder({
    'a.md': slips,
    'below/b.txt': corpusText('orrinshire-2023-slips.txt'),
    'letter.md': letter,
    'archive/old.md': slips,
    'touchstone.yaml': 'ignore:\n  - archive/\n'
  })
}

interface Item {
  readonly uri: string
  readonly kind: string
  readonly resultId: string
  readonly items?: readonly unknown[]
}

async function pulling(path: string): Promise<Client> {
  const client = serverInMemory()
  const capabilities = {
    ...pullCapabilities,
    workspace: { ...pullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
  }
  client.connection.onRequest('client/registerCapability', () => null)
  await client.initialize(capabilities, {
    rootUri: uriOf(path),
    initializationOptions: { settings: { workspaceDiagnostics: true } }
  })
  return client
}

test('drafts that are not open are told in parts, and the next answer waits until something has changed', async () => {
  const path = drafts()
  const client = await pulling(path)
  const parts: Item[] = []
  const steps: unknown[] = []
  client.connection.onProgress({ is: () => true } as never, 'parts', part => {
    parts.push(...(part as { items: Item[] }).items)
  })
  client.connection.onProgress({ is: () => true } as never, 'steps', step => void steps.push(step))
  await client.open(uriOf(join(path, 'letter.md')), letter)
  const asked = { previousResultIds: [], partialResultToken: 'parts', workDoneToken: 'steps' }
  expect(await client.request('workspace/diagnostic', asked)).toEqual({ items: [] })
  expect(parts.map(({ uri, kind }) => [uri, kind])).toEqual([
    [uriOf(join(path, 'a.md')), 'full'],
    [uriOf(join(path, 'below/b.txt')), 'full']
  ])
  expect(steps[0]).toMatchObject({ kind: 'begin', cancellable: true })
  expect(steps.at(-1)).toMatchObject({ kind: 'end' })

  const previousResultIds = parts.map(({ uri, resultId }) => ({ uri, value: resultId }))
  let answered = false
  const again = client
    .request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds })
    .then(reply => {
      answered = true
      return reply
    })
  await client.request('touchstone/summary', { uri: uriOf(join(path, 'letter.md')) })
  expect(answered).toBe(false)
  writeFileSync(join(path, 'a.md'), letter)
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(path, 'a.md')), type: 2 }]
  })
  expect((await again).items).toMatchObject([
    { uri: uriOf(join(path, 'a.md')), kind: 'full', items: [] },
    { uri: uriOf(join(path, 'below/b.txt')), kind: 'unchanged' }
  ])
})

test('a draft that is gone is taken back', async () => {
  const path = drafts()
  const client = await pulling(path)
  const { items } = await client.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds: [] })
  const again = client.request<{ items: Item[] }>('workspace/diagnostic', {
    previousResultIds: items.map(({ uri, resultId }) => ({ uri, value: resultId }))
  })
  rmSync(join(path, 'a.md'))
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(path, 'a.md')), type: 3 }]
  })
  expect((await again).items).toContainEqual(
    expect.objectContaining({ uri: uriOf(join(path, 'a.md')), kind: 'full', items: [] })
  )
})

test('a wait can be cancelled, and so can a run', async () => {
  const client = await pulling(drafts())
  const source = new CancellationTokenSource()
  const previousResultIds = [{ uri: 'file:///x.md', value: '1' }]
  const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds }, source.token)
  source.cancel()
  await expect(asked).rejects.toThrow('Cancelled')
})

test('the command checks every draft for clients that are sent diagnostics, with progress where they show it', async () => {
  const path = drafts()
  const client = serverInMemory()
  const steps: { kind: string }[] = []
  client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    client.connection.onProgress(
      { is: () => true } as never,
      token,
      step => void steps.push(step as { kind: string })
    )
    return null
  })
  await client.initialize(
    { ...fullCapabilities, window: { workDoneProgress: true } },
    { rootUri: uriOf(path) }
  )
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 2 })
  const loud = client.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri)
  expect(loud).toEqual([uriOf(join(path, 'a.md')), uriOf(join(path, 'below/b.txt'))])
  expect([steps[0]?.kind, steps.at(-1)?.kind]).toEqual(['begin', 'end'])

  writeFileSync(join(path, 'a.md'), letter)
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 1 })
  expect(client.published.findLast(({ uri }) => uri === uriOf(join(path, 'a.md')))?.diagnostics).toEqual([])
})

const command = { command: 'touchstone.server.checkWorkspace' }

test('a client that asks for diagnostics is offered all drafts once it gave the command, and is sent none', async () => {
  const path = drafts()
  const client = serverInMemory()
  const offers: unknown[] = []
  for (const method of ['client/registerCapability', 'client/unregisterCapability']) {
    client.connection.onRequest(method, params => {
      const text = JSON.stringify(params)
      if (text.includes('textDocument/diagnostic')) offers.push(params)
      return null
    })
  }
  const { capabilities } = await client.initialize(dynamicCapabilities, { rootUri: uriOf(path) })
  const id = 'touchstone.diagnostics'
  expect(capabilities.diagnosticProvider).toMatchObject({
    id,
    documentSelector: null,
    workspaceDiagnostics: false
  })
  expect(await client.request('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] })
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ reports: 2 })
  expect(offers).toMatchObject([
    { unregisterations: [{ id }] },
    { registrations: [{ id, registerOptions: { workspaceDiagnostics: true, identifier: 'touchstone' } }] }
  ])
  const { items } = await client.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds: [] })
  expect(items.map(item => item.uri)).toEqual([uriOf(join(path, 'a.md')), uriOf(join(path, 'below/b.txt'))])
  expect(client.published).toEqual([])

  // A second run offers nothing anew.
  await client.request('workspace/executeCommand', command)
  expect(offers).toHaveLength(2)
})

test('all drafts are offered while the setting is on', async () => {
  const path = drafts()
  const client = serverInMemory()
  const offered: unknown[] = []
  client.connection.onRequest('client/unregisterCapability', () => null)
  client.connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: never[] }) => {
      for (const { method, registerOptions } of registrations as { method: string; registerOptions: never }[])
        if (method === 'textDocument/diagnostic') offered.push(registerOptions)
      return null
    }
  )
  await client.initialize(dynamicCapabilities, { rootUri: uriOf(path) })
  for (const on of [true, false]) {
    offered.length = 0
    const settings = { touchstone: { workspaceDiagnostics: on } }
    await client.notify('workspace/didChangeConfiguration', { settings })
    await expect.poll(() => offered).toMatchObject([{ workspaceDiagnostics: on }])
  }
})

test('what was told of a draft while it was open is taken back when it was closed and deleted', async () => {
  const path = drafts()
  const client = await pulling(path)
  const uri = uriOf(join(path, 'a.md'))
  await client.open(uri, slips)
  await client.request('workspace/diagnostic', { previousResultIds: [] })
  rmSync(join(path, 'a.md'))
  await client.close(uri)
  const { items } = await client.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds: [] })
  expect(items).toContainEqual({ uri, version: null, kind: 'full', items: [] })
})

test('what the command sent of a draft is taken back when it is opened, and follows the file', async () => {
  const path = drafts()
  const client = serverInMemory()
  await client.initialize(pullCapabilities, { rootUri: uriOf(path) })
  await client.request('workspace/executeCommand', command)
  const [a, b] = [uriOf(join(path, 'a.md')), uriOf(join(path, 'below/b.txt'))]
  const shown = (uri: string) => client.published.findLast(one => one.uri === uri)?.diagnostics.length
  expect([shown(a), shown(b)]).not.toContain(0)
  await client.open(a, slips)
  await expect.poll(() => shown(a)).toBe(0)
  writeFileSync(join(path, 'below/b.txt'), letter)
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: b, type: 2 }] })
  await expect.poll(() => shown(b)).toBe(0)
})

test('a Word document is read by a client that can, told under the address that it shows it at, and not edited', async () => {
  const path = folder({ 'draft.docx': 'bytes', '~$draft.docx': 'bytes of Word', 'broken.pdf': 'bytes' })
  const client = serverInMemory()
  const asked: string[] = []
  const shown = `touchstone-draft:${new URL(uriOf(join(path, 'draft.docx'))).pathname}.txt`
  client.connection.onRequest('touchstone/readDocument', ({ uri }: { uri: string }): object => {
    asked.push(uri)
    return uri.endsWith('.docx') ? { text: slips, uri: shown } : { reason: 'It is no PDF.' }
  })
  await client.initialize(fullCapabilities, {
    rootUri: uriOf(path),
    initializationOptions: { readsDocuments: true }
  })
  const outcome = await client.request('workspace/executeCommand', {
    command: 'touchstone.server.checkWorkspace'
  })
  expect(outcome).toMatchObject({ drafts: 1, reports: 1 })
  expect(asked.sort()).toEqual(['broken.pdf', 'draft.docx'].map(name => uriOf(join(path, name))))
  expect(client.published.map(({ uri }) => uri)).toEqual([shown])

  // Open, it is checked as any draft; what would be edited is not offered.
  await client.open(shown, slips)
  const found = await client.diagnostics(shown, 1)
  const numbering = found.find(({ code }) => code === 'paragraph-numbering')
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: shown },
    range: numbering?.range,
    context: { diagnostics: [] }
  })
  expect(actions.length).toBeGreaterThan(0)
  expect(actions.filter(({ edit, data }) => edit !== undefined || data !== undefined)).toEqual([])
})
