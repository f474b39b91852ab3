/** Somebody types into a report behind a server: a key, a wait, the next key; and asks for hover and completion between. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'

export interface Typing {
  readonly args: readonly string[]
  readonly text: string
  readonly language: 'markdown' | 'plaintext'
  readonly edits: number
  /** Milliseconds between keys. */
  readonly pace: number
  /** Where to hover and to complete, now and then; null for servers that do neither. */
  readonly asks: { readonly hover: Position; readonly completion: Position } | null
}

export interface Typed {
  /** Milliseconds from a change to the diagnostics of its version, for versions that got some. */
  readonly diagnostics: number[]
  readonly hover: number[]
  readonly completion: number[]
  /** Milliseconds of the processor that the server used for each key; null where the system does not tell. */
  readonly processor: number | null
}

/** What is typed, a key at a time; the rest of the line moves along. */
const keys = ' as staff told inspectors during this week'

const uri = 'untitled:report'

export async function type({ args, text, language, edits, pace, asks }: Typing): Promise<Typed> {
  const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const sent = new Map<number, number>()
  const typed: { [Part in 'diagnostics' | 'hover' | 'completion']: number[] } = {
    diagnostics: [],
    hover: [],
    completion: []
  }
  let heard = () => {}
  let newest = 0
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version: number }) => {
    const began = sent.get(version)
    if (began !== undefined && version > warming) typed.diagnostics.push(performance.now() - began)
    newest = Math.max(newest, version)
    heard()
  })
  const until = (version: number) =>
    new Promise<void>(resolve => {
      heard = () => newest >= version && resolve()
      heard()
    })
  const ask = async (part: 'hover' | 'completion', position: Position) => {
    const began = performance.now()
    await connection.sendRequest(`textDocument/${part}`, { textDocument: { uri }, position })
    typed[part].push(performance.now() - began)
  }
  connection.listen()
  const publishDiagnostics = { relatedInformation: true, versionSupport: true }
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics } }
  })
  await connection.sendNotification('initialized', {})
  sent.set(1, performance.now())
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text }
  })
  await until(1)
  const place = middleOf(text)
  let version = 1
  let before: number | null = null
  for (let at = 0; at < edits + warming; at++) {
    const position = { line: place.line, character: place.character + (at % keys.length) }
    const whole = at % keys.length === 0 && at > 0
    const range = whole
      ? { start: place, end: { line: place.line, character: place.character + keys.length } }
      : { start: position, end: position }
    version++
    sent.set(version, performance.now())
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: keys[at % keys.length] as string }]
    })
    const due = performance.now() + pace
    if (at === warming) {
      before = processorOf(child.pid)
      typed.hover.length = 0
      typed.completion.length = 0
    }
    if (asks !== null && at % 5 === 0) {
      await ask('hover', asks.hover)
      await ask('completion', asks.completion)
    }
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  await until(version)
  const after = processorOf(child.pid)
  const processor = before === null || after === null ? null : (after - before) / edits
  connection.dispose()
  child.kill()
  return { ...typed, processor }
}

/** Keys that are not counted: code is compiled while they are typed. */
const warming = 60

/** Behind a word in the middle of the longest paragraph that has one. */
export function middleOf(text: string): Position {
  const lines = text.split('\n')
  const longest = lines.reduce(
    (found, line, at) => (line.length > (lines[found]?.length ?? 0) ? at : found),
    0
  )
  const line = lines[longest] ?? ''
  return { line: longest, character: line.indexOf(' ', line.length >> 1) }
}

/** Milliseconds of the processor that a process has used. */
function processorOf(pid: number | undefined): number | null {
  try {
    // Behind the name in brackets, which may hold spaces, the 12th and 13th fields count hundredths of a second.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return null
  }
}

/** Resident memory of a process in MiB; null where the system does not tell. */
export function residentOf(pid: number | undefined): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
