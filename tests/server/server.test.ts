import { expect, test } from 'vitest'
import type { CodeAction, Hover } from 'vscode-languageserver/node'
import type { LedgerReply } from '../../packages/language-server/src/protocol.ts'
import { corpusDrafts } from '../corpus/drafts.ts'
import { serverInMemory, spawnServer } from './client.ts'

const draft = corpusDrafts().find(({ name }) => name === 'thornmere-2025-slips.md')?.text ?? ''
const uri = 'untitled:draft.md'

test('a draft gets diagnostics with the further place and the page of the rule', async () => {
  const client = serverInMemory()
  const { capabilities } = await client.initialize()
  expect(capabilities.textDocumentSync).toMatchObject({ openClose: true, change: 2 })
  await client.open(uri, draft)
  const found = await client.diagnostics(uri)
  const agreement = found.find(({ code }) => code === 'grade-agreement')
  expect(agreement).toMatchObject({
    source: 'touchstone',
    severity: 1,
    codeDescription: { href: expect.stringContaining('grade-agreement') }
  })
  expect(agreement?.relatedInformation?.[0]).toMatchObject({
    message: 'the table says good',
    location: { uri }
  })
})

test('hover on the grade of a heading shows what its wording says', async () => {
  const client = serverInMemory()
  await client.initialize()
  await client.open(uri, draft)
  const line = draft
    .split('\n')
    .findIndex(one => one.startsWith('## The experiences and progress of children in care'))
  const hover = await client.at<Hover>('textDocument/hover', uri, line, 60)
  expect(hover.contents).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('Its wording reads as')
  })
})

test('an invalid reference can be replaced by one that exists, with the version in the edit', async () => {
  const client = serverInMemory()
  await client.initialize()
  await client.open(uri, draft)
  const found = await client.diagnostics(uri)
  const invalid = found.find(({ message }) => String(message).includes('outcome 7'))
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: invalid?.range,
    context: { diagnostics: [invalid] }
  })
  expect(actions.map(({ title }) => title)).toContainEqual(expect.stringContaining('Cite outcome 4'))
  expect(actions[0]?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } })
})

test('the ledger tells the evidence of each judgement, and what another grade would have against it', async () => {
  const client = serverInMemory()
  await client.initialize()
  await client.open(uri, draft)
  const plain = await client.request<LedgerReply>('touchstone/ledger', { uri })
  expect(plain.ledger.judgements.map(({ judgement }) => judgement)).toContain('in-care')
  expect(plain.whatIf).toBeNull()
  const asked = [{ judgement: 'overall', grade: 'inadequate' }]
  const reply = await client.request<LedgerReply>('touchstone/ledger', { uri, asked })
  expect(reply).toMatchObject({ version: 1, whatIf: { judgements: [{ judgement: 'overall' }] } })
  expect(reply.whatIf?.limits.length).toBeGreaterThan(0)
  const unknown = [{ judgement: 'overall', grade: 'superb' }]
  await expect(client.request('touchstone/ledger', { uri, asked: unknown })).rejects.toThrow(
    'no grade "superb"'
  )
})

test('the built server answers over standard input and output, and ends when it is told to', async () => {
  const { client, errors, ended } = spawnServer()
  await client.initialize()
  await client.open(uri, draft)
  expect((await client.diagnostics(uri)).length).toBeGreaterThan(5)
  await client.request('shutdown', undefined)
  await client.notify('exit', undefined)
  expect(await ended()).toBe(0)
  expect(errors()).toBe('')
})
