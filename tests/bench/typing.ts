/** Somebody types into a report behind a server: a key, a wait, the next key; and asks for hover and completion between. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { random } from '../server/typist.ts'

export interface Typing {
  readonly args: readonly string[]
  readonly text: string
  readonly language: 'markdown' | 'plaintext'
  readonly edits: number
  /** Milliseconds between keys. */
  readonly pace: number
  /** Where to hover and to complete, now and then; null for servers that do neither. */
  readonly asks: { readonly hover: Position; readonly completion: Position } | null
  /** Whether the client asks for diagnostics after each key, as a pulling editor does; else they are sent to it. */
  readonly pulls?: boolean
}

export interface Typed {
  /** Milliseconds from a change to the diagnostics of its version, for versions that got some. */
  readonly diagnostics: number[]
  /** Milliseconds that the server waited in the queue for the processor within each of those; empty where the system does not tell. */
  readonly queued: number[]
  /** The same as `diagnostics` for the first change after opening. */
  readonly first: number
  readonly hover: number[]
  readonly completion: number[]
  /** Milliseconds of the processor that the server used for each key; null where the system does not tell. */
  readonly processor: number | null
}

/** What is typed at one place, a key at a time; then it is taken away, and the next place has its turn. */
const keys = ' as staff told inspectors during this week'

const uri = 'untitled:report'

export async function type(given: Typing): Promise<Typed> {
  const { args, text, language, edits, pace, asks, pulls = false } = given
  const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const sent = new Map<number, { readonly at: number; readonly queued: number | null }>()
  const diagnostics: number[] = []
  const queued: number[] = []
  const asked = { hover: [] as number[], completion: [] as number[] }
  let first = Number.NaN
  let heard = () => {}
  let newest = 0
  const told = (version: number) => {
    const began = sent.get(version)
    const took = performance.now() - (began?.at ?? Number.NaN)
    if (version === 2) first = took
    if (version > warming) {
      diagnostics.push(took)
      const now = queuedOf(child.pid)
      if (began?.queued != null && now !== null) queued.push(now - began.queued)
    }
    newest = Math.max(newest, version)
    heard()
  }
  const pull = async (version: number) => {
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).catch(() => {})
    told(version)
  }
  if (!pulls)
    connection.onNotification('textDocument/publishDiagnostics', ({ version }) => void told(version))
  const until = (version: number) =>
    new Promise<void>(resolve => {
      heard = () => newest >= version && resolve()
      heard()
    })
  const ask = async (part: 'hover' | 'completion', position: Position) => {
    const began = performance.now()
    await connection.sendRequest(`textDocument/${part}`, { textDocument: { uri }, position })
    asked[part].push(performance.now() - began)
  }
  connection.listen()
  const publishDiagnostics = { relatedInformation: true, versionSupport: true }
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics, ...(pulls ? { diagnostic: {} } : {}) } }
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text }
  })
  if (pulls) void pull(1)
  await until(1)
  const next = random(seed)
  const places = placesIn(text)
  let place = places[0] as Position
  let before: number | null = null
  for (let at = 0; at < edits + warming; at++) {
    const begun = at % (keys.length + 1)
    const full = begun === keys.length
    if (begun === 0) place = places[Math.floor(next() * places.length)] as Position
    const start = full ? place : { line: place.line, character: place.character + begun }
    const end = full ? { line: place.line, character: place.character + keys.length } : start
    const version = at + 2
    sent.set(version, { at: performance.now(), queued: queuedOf(child.pid) })
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: full ? '' : (keys[begun] as string) }]
    })
    if (pulls) void pull(version)
    const due = performance.now() + pace
    if (at === warming) {
      before = processorOf(child.pid)
      asked.hover.length = 0
      asked.completion.length = 0
    }
    if (asks !== null && at % 5 === 0) {
      await ask('hover', asks.hover)
      await ask('completion', asks.completion)
    }
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  await until(edits + warming + 1)
  const after = processorOf(child.pid)
  const processor = before === null || after === null ? null : (after - before) / edits
  connection.dispose()
  child.kill()
  return { diagnostics, queued, first, ...asked, processor }
}

/** Behind words in the middle of lines of prose, anywhere in the text. */
function placesIn(text: string): Position[] {
  return text.split('\n').flatMap((line, at) => {
    const character = line.indexOf(' ', line.length >> 1)
    return character > 40 && /[a-z] [a-z]/.test(line) ? [{ line: at, character }] : []
  })
}

/** Keys that are not counted: code is compiled while they are typed. */
const warming = 60
const seed = 20_261_201

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

/** Milliseconds that the main thread of a process could have run and waited for a processor. */
function queuedOf(pid: number | undefined): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return null
  }
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
