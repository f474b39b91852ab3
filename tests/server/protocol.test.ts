import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Diagnostic, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node'
import type { DiagnosticData } from '../../packages/language-server/src/check/diagnostics.ts'
import { quiet } from '../../packages/language-server/src/check/push.ts'
import type { LedgerReply } from '../../packages/language-server/src/protocol.ts'
import type { Runtime, Timer } from '../../packages/language-server/src/runtime.ts'
import { folder } from '../cli/touchstone.ts'
import { fullCapabilities, pullCapabilities, serverInMemory, spawnServer, uriOf } from './client.ts'
import { corpusText, placeOf } from './drafts.ts'

const slips = corpusText('thornmere-2025-slips.md')
const uri = 'untitled:draft.md'
const grade = placeOf(slips, '## The experiences and progress of children in care', 5)
const document = { textDocument: { uri } }

async function codeOf(reply: Promise<unknown>): Promise<number | string> {
  try {
    await reply
    return 'an answer'
  } catch (error) {
    return error instanceof ResponseError ? error.code : String(error)
  }
}

function dataOf(diagnostic: Diagnostic | undefined): DiagnosticData {
  return diagnostic?.data as DiagnosticData
}

/** A clock that stands still until the test lets milliseconds pass; `cost` are those of the processor that each check takes. */
function manualTimer(cost = 0): Timer & { pass(milliseconds: number): void; waiting(): number } {
  const waiting = new Map<() => void, number>()
  let now = 0
  let used = 0
  return {
    setTimeout(call, wait) {
      const ring = () => call()
      waiting.set(ring, now + wait)
      return { dispose: () => waiting.delete(ring) }
    },
    pause: () => new Promise(resolve => setImmediate(resolve)),
    now: () => now,
    used: () => (used += cost),
    pass(milliseconds) {
      now += milliseconds
      for (const [ring, due] of [...waiting]) {
        if (due > now || !waiting.delete(ring)) continue
        ring()
      }
    },
    waiting: () => waiting.size
  }
}

test('a question before the greeting, after the farewell or without its parts gets an error, and the server lives on', async () => {
  const client = serverInMemory()
  expect(await codeOf(client.at('textDocument/hover', uri, 0, 0))).toBe(ErrorCodes.ServerNotInitialized)
  await client.initialize()
  expect(await codeOf(client.request('initialize', { capabilities: {} }))).toBe(ErrorCodes.InvalidRequest)
  expect(await codeOf(client.request('textDocument/hover', {}))).toBe(ErrorCodes.InvalidParams)
  expect(await codeOf(client.request('textDocument/hover', document))).toBe(ErrorCodes.InvalidParams)
  expect(await codeOf(client.request('textDocument/codeAction', { ...document, range: 3 }))).toBe(
    ErrorCodes.InvalidParams
  )
  expect(await codeOf(client.request('touchstone/summary', {}))).toBe(ErrorCodes.InvalidParams)
  expect(await codeOf(client.request('workspace/executeCommand', { command: 'rm' }))).toBe(
    ErrorCodes.InvalidParams
  )
  expect(await codeOf(client.request('textDocument/noSuchThing', document))).toBe(ErrorCodes.MethodNotFound)
  await client.open(uri, slips)
  expect(await client.at('textDocument/hover', uri, grade.line, grade.character)).toBeTruthy()
  await client.request('shutdown', undefined)
  expect(await codeOf(client.at('textDocument/hover', uri, 0, 0))).toBe(ErrorCodes.InvalidRequest)
})

test('changes of a document that is not open, and broken ones, change nothing', async () => {
  const client = serverInMemory()
  await client.initialize()
  await client.change('untitled:other.md', { text: 'never opened' })
  await client.open(uri, slips)
  await client.diagnostics(uri)
  await client.notify('textDocument/didChange', { ...document, contentChanges: [{ text: 'no version' }] })
  for (const contentChanges of [
    [{ range: { start: 1 }, text: 'x' }],
    [{ range: null, text: 'y' }],
    [{}],
    [null]
  ]) {
    await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges })
  }
  await client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:other.md' } })
  expect(await client.at('textDocument/hover', uri, grade.line, grade.character)).toBeTruthy()
  expect(await client.request('touchstone/summary', { uri })).toMatchObject({ version: 1, checked: true })
})

test('what is no message gets an error reply, and the next message its answer', async () => {
  const { process, client, errors } = spawnServer()
  const replies: string[] = []
  process.stdout?.on('data', chunk => replies.push(String(chunk)))
  await client.initialize()
  process.stdin?.write('Content-Length: 8\r\n\r\n{"broken')
  process.stdin?.write('Content-Length: 2\r\n\r\n[]')
  for (const length of ['abc', '-5', '1e9', '99999999999', '5000'])
    process.stdin?.write(`Content-Length: ${length}\r\n\r\n{"a":1}`)
  await client.open(uri, slips)
  expect((await client.diagnostics(uri)).length).toBeGreaterThan(5)
  expect(replies.join('')).toContain('"code":-32700')
  expect(errors()).toBe('')
})

test('a result that is no longer of the newest text is never sent, and sends nothing in its place', async () => {
  const timer = manualTimer()
  let letGo = () => {}
  // The weights are slow to come: the first check has to wait, and the text moves on meanwhile.
  const learned: Runtime['learned'] = () => new Promise(resolve => (letGo = () => resolve({})))
  const client = serverInMemory({ timer, learned })
  await client.initialize()
  await client.open(uri, slips)
  while (timer.waiting() === 0) await new Promise(resolve => setImmediate(resolve))
  timer.pass(quiet)
  await client.change(uri, { range: { start: grade, end: grade }, text: 'x' })
  await client.change(uri, { range: { start: grade, end: grade }, text: 'y' })
  await client.request('workspace/executeCommand', { command: 'none' }).catch(() => {})
  letGo()
  await client.request('touchstone/summary', { uri })
  expect(client.published).toEqual([])
  timer.pass(quiet)
  await client.diagnostics(uri, 3)
  expect(client.published.map(({ version }) => version)).toEqual([3])
})

test('a burst of changes is checked once, in the quiet after it, and closing takes the diagnostics back', async () => {
  const timer = manualTimer()
  const client = serverInMemory({ timer })
  await client.initialize()
  await client.open(uri, slips)
  for (let at = 0; at < 20; at++) await client.change(uri, { range: { start: grade, end: grade }, text: 'x' })
  await client.request('workspace/executeCommand', { command: 'none' }).catch(() => {})
  const checked = () =>
    client.messages.filter(({ method }) => method === 'touchstone/checked').map(({ params }) => params)
  timer.pass(quiet / 2)
  await client.until('the check', () => checked().length > 0)
  expect(client.published).toEqual([])
  timer.pass(quiet / 2)
  await client.diagnostics(uri, 21)
  expect(checked()).toMatchObject([{ uri, version: 21 }])
  await client.close(uri)
  await client.until('the empty list', () => client.published.at(-1)?.diagnostics.length === 0)
  expect(client.published).toHaveLength(2)
})

test('what is said of a document that was just opened waits for no quiet', async () => {
  const timer = manualTimer()
  const client = serverInMemory({ timer })
  await client.initialize()
  await client.open(uri, slips)
  while (timer.waiting() === 0) await new Promise(resolve => setImmediate(resolve))
  timer.pass(0)
  expect((await client.diagnostics(uri)).length).toBeGreaterThan(5)
})

test('the quiet is longer only where later checks take the processor for long, which the first check of a document does not tell', async () => {
  const cost = 200
  const timer = manualTimer(cost)
  const client = serverInMemory({ timer })
  await client.initialize()
  await client.open(uri, slips)
  while (timer.waiting() === 0) await new Promise(resolve => setImmediate(resolve))
  timer.pass(0)
  await client.diagnostics(uri)
  const key = async (version: number) => {
    await client.change(uri, { range: { start: grade, end: grade }, text: 'x' })
    await client.request('workspace/executeCommand', { command: 'none' }).catch(() => {})
    return () => client.published.some(one => one.version === version)
  }
  await key(2)
  timer.pass(quiet)
  await client.diagnostics(uri, 2)
  const told = await key(3)
  timer.pass(cost - 1)
  await client.request('workspace/executeCommand', { command: 'none' }).catch(() => {})
  expect(told()).toBe(false)
  timer.pass(1)
  await client.diagnostics(uri, 3)
})

test('a document is checked when it is opened, before a client asks for its diagnostics', async () => {
  const client = serverInMemory()
  await client.initialize(pullCapabilities)
  await client.open(uri, slips)
  const checks = () => client.messages.filter(({ method }) => method === 'touchstone/checked')
  await client.until('the check', () => checks().length > 0)
  await client.request('textDocument/diagnostic', document)
  expect(checks()).toHaveLength(1)
})

test('a document that is no report stays without diagnostics, and the client is told why', async () => {
  const client = serverInMemory()
  await client.initialize()
  await client.open(uri, '# Shopping\n\n- milk\n')
  expect(await client.diagnostics(uri)).toEqual([])
  expect(client.messages.find(({ method }) => method === 'touchstone/checked')?.params).toMatchObject({
    uri,
    version: 1,
    checked: false,
    reason: expect.stringContaining('No judgement table')
  })
  expect(await client.at('textDocument/hover', uri, 0, 3)).toBeNull()
  expect(await client.request('textDocument/codeLens', document)).toEqual([])
})

test('a client that asks for diagnostics is not sent any, and is told when nothing is new', async () => {
  const client = serverInMemory()
  const { capabilities } = await client.initialize(pullCapabilities)
  expect(capabilities.diagnosticProvider).toMatchObject({
    interFileDependencies: false,
    workspaceDiagnostics: false
  })
  await client.open(uri, slips)
  type Report = { kind: string; resultId: string; items: unknown[] }
  const first = await client.request<Report>('textDocument/diagnostic', document)
  expect(first).toMatchObject({
    kind: 'full',
    items: expect.arrayContaining([expect.objectContaining({ source: 'touchstone' })])
  })
  const again = await client.request<Report>('textDocument/diagnostic', {
    ...document,
    previousResultId: first.resultId
  })
  expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId })
  // A space at the end of the text moves nothing.
  await client.change(uri, { text: `${slips} ` })
  const spaced = await client.request<Report>('textDocument/diagnostic', {
    ...document,
    previousResultId: first.resultId
  })
  expect(spaced).toEqual({ kind: 'unchanged', resultId: first.resultId })
  await client.change(uri, { text: '# Another thing' })
  const after = await client.request<Report>('textDocument/diagnostic', {
    ...document,
    previousResultId: first.resultId
  })
  expect(after).toMatchObject({ kind: 'full', items: [] })
  expect(client.published).toEqual([])
})

test.each(['utf-8', 'utf-32', 'utf-16'])(
  'places are counted in %s when the client asks for it',
  async encoding => {
    const odd = slips.replace(
      'The multi-agency safeguarding hub (MASH) is trusted',
      '😀é The multi-agency safeguarding hub (MASH) is trusted'
    )
    const client = serverInMemory()
    const { capabilities } = await client.initialize({
      ...fullCapabilities,
      general: { positionEncodings: [encoding] }
    })
    expect(capabilities.positionEncoding).toBe(encoding)
    await client.open(uri, odd)
    const line = odd.split('\n')[placeOf(odd, '😀é').line] ?? ''
    const widths: Record<string, (text: string) => number> = {
      'utf-8': text => Buffer.byteLength(text),
      'utf-16': text => text.length,
      'utf-32': text => [...text].length
    }
    const width = widths[encoding] as (text: string) => number
    const found = (await client.diagnostics(uri)).find(({ message }) =>
      String(message).includes('MASH is written out more')
    )
    const before = line.slice(0, line.indexOf('multi-agency safeguarding hub (MASH) is trusted'))
    expect(found?.range.start).toEqual({ line: placeOf(odd, '😀é').line, character: width(before) })

    // An edit in the same units: the emoji goes, and everything behind it moves up.
    const at = placeOf(odd, '😀é').line
    const from = width(line.slice(0, line.indexOf('😀é')))
    const range = { start: { line: at, character: from }, end: { line: at, character: from + width('😀é ') } }
    const version = await client.change(uri, { range, text: '' })
    const later = (await client.diagnostics(uri, version)).find(({ message }) =>
      String(message).includes('MASH is written out more')
    )
    expect(later?.range.start.character).toBe(width(before) - width('😀é '))
  }
)

test('a cancelled question gets the error that says so', async () => {
  const client = serverInMemory({ learned: () => new Promise(resolve => setTimeout(() => resolve({}), 50)) })
  await client.initialize()
  await client.open(uri, slips)
  const { CancellationTokenSource } = await import('vscode-languageserver/node')
  const source = new CancellationTokenSource()
  const asked = client.connection.sendRequest('textDocument/codeLens', document, source.token)
  source.cancel()
  expect(await codeOf(asked)).toBe(LSPErrorCodes.RequestCancelled)
})

test('a very long report is not checked, says so at its head, and does not keep another document waiting', async () => {
  const client = serverInMemory()
  await client.initialize()
  const long = slips + '\n17. A paragraph that says little, and says it again.\n'.repeat(100_000)
  expect(long.length).toBeGreaterThan(5_000_000)
  await client.open('untitled:long.md', long)
  await client.open(uri, slips)
  await client.diagnostics(uri)
  const times: number[] = []
  for (let at = 0; at < 20; at++) {
    await client.change('untitled:long.md', { range: { start: grade, end: grade }, text: 'x' })
    const began = performance.now()
    expect(await client.at('textDocument/hover', uri, grade.line, grade.character)).toBeTruthy()
    times.push(performance.now() - began)
  }
  const found = await client.diagnostics('untitled:long.md')
  expect(found).toMatchObject([{ code: 'not-checked', message: expect.stringContaining('was not checked') }])
  times.sort((one, other) => one - other)
  console.log(
    `hover beside a document of 5 MB: median ${times[10]?.toFixed(1)} ms, most ${times[19]?.toFixed(1)} ms`
  )
  expect(times[19]).toBeLessThan(500)
})

test('settings are those of touchstone.yaml, and are followed when they change', async () => {
  const path = folder({ 'draft.md': slips })
  const draft = uriOf(join(path, 'draft.md'))
  const client = serverInMemory()
  await client.initialize(fullCapabilities, { rootUri: uriOf(path) })
  await client.open(draft, slips)
  const codes = async (version?: number) =>
    new Set((await client.diagnostics(draft, version)).map(({ code }) => code))
  expect(await codes()).toContain('grade-agreement')
  const saved = () => client.notify('textDocument/didSave', { textDocument: { uri: draft } })

  writeFileSync(join(path, 'touchstone.yaml'), 'rules:\n  grade-agreement: off\n')
  await saved()
  await client.until('diagnostics without the rule', () => {
    const last = client.published.at(-1)
    return (
      last?.uri === draft &&
      client.published.length > 1 &&
      !last.diagnostics.some(({ code }) => code === 'grade-agreement')
    )
  })

  writeFileSync(join(path, 'touchstone.yaml'), 'rules:\n  grade-agrement: off\n')
  await saved()
  const config = uriOf(join(path, 'touchstone.yaml'))
  const wrong = await client.until('the problem', () => client.published.find(one => one.uri === config))
  expect(wrong.diagnostics).toMatchObject([
    {
      range: { start: { line: 1, character: 2 } },
      message: expect.stringContaining('Did you mean "grade-agreement"')
    }
  ])
  expect(await client.request('touchstone/summary', { uri: draft })).toMatchObject({
    checked: false,
    reason: expect.stringContaining('The settings cannot be used')
  })

  writeFileSync(join(path, 'touchstone.yaml'), '')
  await saved()
  await client.until(
    'the problem to go',
    () => client.published.findLast(one => one.uri === config)?.diagnostics.length === 0
  )
  expect(await client.request('touchstone/summary', { uri: draft })).toMatchObject({ checked: true })
})

test('a finding is waived with a reason in the draft, or in the waivers file, and is gone', async () => {
  const path = folder({ 'draft.md': slips, 'plain.txt': corpusText('orrinshire-2023-slips.txt') })
  const [draft, plain] = [uriOf(join(path, 'draft.md')), uriOf(join(path, 'plain.txt'))]
  const client = serverInMemory()
  client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    applied.push(edit)
    return { applied: true }
  })
  const applied: unknown[] = []
  await client.initialize()
  await client.open(draft, slips)
  await client.open(plain, corpusText('orrinshire-2023-slips.txt'))
  const [first] = await client.diagnostics(draft)
  const { fingerprint } = dataOf(first)
  expect(await codeOf(client.request('touchstone/waive', { uri: draft, fingerprint, reason: ' ' }))).toBe(
    ErrorCodes.InvalidParams
  )
  expect(
    await codeOf(client.request('touchstone/waive', { uri: draft, fingerprint, reason: 'x', version: 7 }))
  ).toBe(LSPErrorCodes.ContentModified)
  expect(
    await client.request('touchstone/waive', { uri: draft, fingerprint, version: 1, reason: 'They know.' })
  ).toEqual({ place: 'draft' })
  expect(JSON.stringify(applied)).toContain(`<!-- touchstone-waive ${first?.code} `)

  const [other] = await client.diagnostics(plain)
  const print = dataOf(other).fingerprint
  const by = { uri: plain, fingerprint: print, reason: 'Agreed with the authority.', by: 'Lead inspector' }
  expect(await client.request('touchstone/waive', by)).toEqual({ place: 'file' })
  await client.until('diagnostics without it', () => {
    const last = client.published.findLast(one => one.uri === plain)
    return last && !last.diagnostics.some(({ data }) => (data as DiagnosticData).fingerprint === print)
  })
  expect(await client.request('touchstone/summary', { uri: plain })).toMatchObject({ waived: 1 })

  const waivers = join(path, 'touchstone.waivers.yaml')
  expect(readFileSync(waivers, 'utf8')).toMatch(
    /\n {2}file: plain\.txt\n[\s\S]* {2}date: \d{4}-\d{2}-\d{2}\n/
  )
  const { waived } = await client.request<LedgerReply>('touchstone/ledger', { uri: plain })
  expect(waived).toMatchObject([
    { fingerprint: print, reason: by.reason, by: by.by, waiver: { uri: uriOf(waivers), line: 1 } }
  ])
  expect(await client.request('touchstone/unwaive', { uri: plain, fingerprint: print })).toBeNull()
  expect(readFileSync(waivers, 'utf8')).not.toContain(print)
  expect(await client.request('touchstone/summary', { uri: plain })).toMatchObject({ waived: 0 })
  expect(await codeOf(client.request('touchstone/unwaive', { uri: plain, fingerprint: print }))).toBe(
    ErrorCodes.InvalidParams
  )
})

test('a comment silences the finding that it was written for alone, and taking it back leaves the draft as it was', async () => {
  const client = serverInMemory()
  let text = slips
  client.connection.onRequest('workspace/applyEdit', async ({ edit }) => {
    for (const { range, newText } of edit.documentChanges[0].edits) {
      const lines = text.split('\n')
      const offset = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
      text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end))
    }
    await client.change(uri, { text })
    return { applied: true }
  })
  await client.initialize()
  await client.open(uri, slips)
  const before = await client.diagnostics(uri)
  for (const diagnostic of before) {
    const { fingerprint } = dataOf(diagnostic)
    await client.request('touchstone/waive', { uri, fingerprint, reason: 'It is so.' })
    const { waived } = await client.request<LedgerReply>('touchstone/ledger', { uri })
    expect(waived.map(one => one.fingerprint)).toEqual([fingerprint])
    await client.request('touchstone/unwaive', { uri, fingerprint })
    expect(text).toBe(slips)
  }
  expect(before.length).toBeGreaterThan(5)
})
