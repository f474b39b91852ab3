/** Typing in an editor: from a key to its diagnostics, beside an empty server and published prose checkers behind one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from 'vscode-languageserver/node'
import { quiet } from '../../packages/language-server/src/check/push.ts'
import { root } from './drafts.ts'
import { lengthened } from './lengthened.ts'
import { runInside } from './run-inside.ts'
import { milliseconds, print, type Row } from './table.ts'
import { quantile, type Typed, type Typing, type } from './typing.ts'
import { oneReport, winkFolder } from './wink.ts'

const server = join(root, 'packages/language-server/dist/server.mjs')
const prose = join(import.meta.dirname, 'prose-server.mjs')
const wait = String(quiet)
const pace = 60
const edits = 500
/** Enough to tell how slow the others are. */
const editsOfOthers = 100
const words = 5_000
const most = { p50: 3, p99: 15, first: 60, asked: 15 }

export async function latency(): Promise<void> {
  for (const form of forms()) await measureForm(form)
}

interface Form {
  readonly name: string
  readonly text: string
  readonly language: 'markdown' | 'plaintext'
  /** A report of the project's own, for wink-nlp. */
  readonly own: string
}

/** A published report as it is printed and as a draft, where they are; and one of the project's own, made as long. */
function forms(): Form[] {
  const { plain, markdown } = oneReport
  const ownText = lengthened(readFileSync(plain, 'utf8'), words)
  const printed = published('ilacs')
  const draft = published('drafts')
  return [
    { name: 'as printed', text: printed ?? ownText, language: 'plaintext', own: plain },
    ...(draft === null ? [] : [{ name: 'a draft', text: draft, language: 'plaintext' as const, own: plain }]),
    {
      name: 'Markdown',
      text: lengthened(readFileSync(markdown, 'utf8'), words),
      language: 'markdown',
      own: markdown
    }
  ]
}

/** The published report that is nearest to the length; null where there is none. */
function published(folder: string): string | null {
  const path = join(root, '../shared/reports', folder)
  if (!existsSync(path)) return null
  const texts = readdirSync(path)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(join(path, name), 'utf8'))
  const far = (text: string) => Math.abs(text.split(/\s+/).length - words)
  return texts.reduce<string | null>(
    (found, text) => (found === null || far(text) < far(found) ? text : found),
    null
  )
}

async function measureForm({ name, text, language, own: ownReport }: Form): Promise<void> {
  const title = `Typing in a report of ${text.split(/\s+/).length} words (${name}), a key every ${pace} ms`
  const folder = winkFolder(title)
  if (folder === null) return
  const wink = () => runInside<number>('wink-time', [ownReport, folder, String(words)])
  const before = wink()
  const typed = (args: readonly string[], count: number, more: Partial<Typing> = {}) =>
    type({ args, text, language, edits: count, pace, asks: null, ...more })
  const own = await typed([server, '--stdio'], edits, { asks: placesToAsk(text) })
  const pulled = await typed([server, '--stdio'], edits, { pulls: true })
  const empty = await typed([prose, 'nothing', wait, '--stdio'], edits)
  const others = {
    'write-good 1.0.8': await typed([prose, 'write-good', wait, '--stdio'], editsOfOthers),
    'cspell 9.8.0': await typed([prose, 'cspell', wait, '--stdio'], editsOfOthers)
  }
  const floor = (before + wink()) / 2
  const times = (value: number) => `${milliseconds(value)}, ${(value / floor).toFixed(2)}x`
  const row = (what: string, value: number, bound: number): Row => ({
    what,
    value: times(value),
    reach: `under ${bound} ms`,
    reached: value < bound
  })
  const beyond = own.diagnostics.map(took => took - quiet)
  const fastest = Math.min(...Object.values(others).map(({ diagnostics }) => quantile(diagnostics, 0.5)))
  print(title, [
    { what: 'wink-nlp reads as many words', value: milliseconds(floor) },
    { what: 'a server that says nothing, p50', value: times(quantile(empty.diagnostics, 0.5)) },
    row(`diagnostics beyond the ${quiet} ms of quiet, p50`, quantile(beyond, 0.5), most.p50),
    row(`diagnostics beyond the ${quiet} ms of quiet, p99`, quantile(beyond, 0.99), most.p99),
    ...queueRow('of it waiting for a processor, p99', own.queued),
    ...queueRow('the same of a server that says nothing, p99', empty.queued),
    row(`the first change after opening, beyond the quiet`, own.first - quiet, most.first),
    row('diagnostics that are asked for after a key, p50', quantile(pulled.diagnostics, 0.5), most.asked),
    row('diagnostics that are asked for after a key, p99', quantile(pulled.diagnostics, 0.99), most.asked),
    ...processorRow('processor time a key, all of it', own),
    ...processorRow('processor time a key, a server that says nothing', empty),
    row('hover, p99', quantile(own.hover, 0.99), most.asked),
    row('completion, p99', quantile(own.completion, 0.99), most.asked),
    ...Object.entries(others).map(([what, { diagnostics }]: [string, Typed]) => ({
      what: `${what} behind a server, p50`,
      value: times(quantile(diagnostics, 0.5))
    })),
    {
      what: 'diagnostics with the quiet, p50',
      value: times(quantile(own.diagnostics, 0.5)),
      reach: 'ahead of every checker above',
      reached: quantile(own.diagnostics, 0.5) < fastest
    }
  ])
}

/** What other work on the machine adds: the server could run, and waited. */
function queueRow(what: string, queued: readonly number[]): Row[] {
  return queued.length === 0 ? [] : [{ what, value: milliseconds(quantile(queued, 0.99)) }]
}

/** Holds on a busy machine too, where a key waits for the processor. */
function processorRow(what: string, { processor }: Typed): Row[] {
  return processor === null ? [] : [{ what, value: milliseconds(processor) }]
}

/** The grade of a heading, and the end of the first item of the list. */
function placesToAsk(text: string): { hover: Position; completion: Position } {
  const lines = text.split('\n')
  const find = (pattern: RegExp) =>
    Math.max(
      0,
      lines.findIndex(line => pattern.test(line))
    )
  const heading = find(/^(?:## )?The experiences and progress of children in care/)
  const item = find(/^\s*[-•\uf0b7] ?\S/)
  return {
    hover: { line: heading, character: 8 },
    completion: { line: item, character: lines[item]?.length ?? 0 }
  }
}
