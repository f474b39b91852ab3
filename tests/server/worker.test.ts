import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { corpusText } from './drafts.ts'

const worker = join(import.meta.dirname, '../../packages/language-server/dist/worker.js')
const uri = 'vscode-vfs://github/owner/drafts/draft.md'
const slips = corpusText('thornmere-2025-slips.md')

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { uri: string; diagnostics: { code: string }[] }
  readonly result?: unknown
}

/** The worker's script in a world without Node: it has a way to post messages, timers and nothing else. */
function startWorker() {
  const sent: Message[] = []
  let look = () => {}
  const self: Record<string, unknown> = {
    postMessage: (message: Message) => {
      sent.push(JSON.parse(JSON.stringify(message)))
      look()
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance: { now: () => performance.now() },
    console,
    TextDecoder,
    TextEncoder,
    URL,
    atob
  }
  self.addEventListener = () => {}
  self.self = self
  runInContext(readFileSync(worker, 'utf8'), createContext(self))
  const post = (message: object) =>
    (self.onmessage as (event: object) => void)({ data: { jsonrpc: '2.0', ...message } })
  const until = (find: (message: Message) => boolean) =>
    new Promise<Message>(resolve => {
      look = () => {
        const found = sent.find(find)
        if (found !== undefined) resolve(found)
      }
      look()
    })
  return { post, until }
}

test('the worker checks a draft without Node, with the settings that the client reads for it', async () => {
  const { post, until } = startWorker()
  const initializationOptions = { readsFiles: true }
  post({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {}, initializationOptions }
  })
  await until(({ id, result }) => id === 1 && result !== undefined)
  post({ method: 'initialized', params: {} })
  post({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text: slips } }
  })
  const answered = new Set<number>()
  const files: string[] = []
  const asked = (message: Message) => {
    if (message.method === 'touchstone/readFile' && message.id !== undefined && !answered.has(message.id)) {
      answered.add(message.id)
      const { uri } = message.params as { uri: string }
      files.push(uri)
      const text = uri.endsWith('/owner/drafts/touchstone.yaml') ? 'rules:\n  grade-agreement: off\n' : null
      post({ id: message.id, result: { text } })
    }
    return message.method === 'textDocument/publishDiagnostics' && message.params?.uri === uri
  }
  const { params } = await until(asked)
  const codes = params?.diagnostics.map(({ code }) => code) ?? []
  expect(codes.length).toBeGreaterThan(5)
  expect(codes).not.toContain('grade-agreement')
  expect(files).toContain('vscode-vfs://github/owner/drafts/touchstone.waivers.yaml')
})
