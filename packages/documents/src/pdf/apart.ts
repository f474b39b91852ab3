/**
 * Reads PDFs in a thread of its own. Reading one is a matter of milliseconds, but a PDF can be made to take hours or all
 * memory, and only a thread can be ended from outside.
 */
import { existsSync } from 'node:fs'
import { isMainThread, Worker } from 'node:worker_threads'
import { type Bounds, DocumentError } from '../document.ts'
import type { PdfText } from './pdf-text.ts'

/** The longest published report takes less than a second and 100 MB. */
const usual: Bounds = { seconds: 60, megabytes: 1024 }
const looksEvery = 100

/** Stands beside what is built; the sources have none, and then this thread reads. */
const program = new URL('./pdf-worker.js', import.meta.url)

export type Reply = PdfText | { readonly refused: string } | { readonly failed: string }

let idle: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/** One after the other, by one thread: a batch of PDFs loads what reads them once. */
export function readApart(bytes: Uint8Array, bounds: Bounds = usual): Promise<PdfText> {
  const read = async () => {
    if (!existsSync(program)) return (await import('./pdf-text.ts')).readPdfText(bytes)
    const reply = await ask(bytes, bounds)
    if ('refused' in reply) throw new DocumentError(reply.refused)
    if ('failed' in reply) throw new Error(reply.failed)
    return reply
  }
  const mine = last.then(read, read)
  last = mine
  return mine
}

function ask(bytes: Uint8Array, { seconds, megabytes }: Bounds): Promise<Reply> {
  const thread = idle ?? new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  idle = null
  thread.ref()
  const began = Date.now()
  const before = process.memoryUsage.rss()
  return new Promise<Reply>(resolve => {
    const end = (reply: Reply, ended = false) => {
      clearInterval(watch)
      thread.removeAllListeners('message').removeAllListeners('error')
      thread.unref()
      // A thread that breaks down while it is idle is not asked again; nobody waits for it.
      thread.once('error', () => {
        if (idle === thread) idle = null
      })
      if (ended) void thread.terminate()
      else idle = thread
      resolve(reply)
    }
    const tooMuch = () =>
      end(
        {
          refused: `The PDF takes more than ${megabytes} MB of memory to read, as no report does; save it again.`
        },
        true
      )
    const watch = setInterval(() => {
      if (Date.now() - began > seconds * 1000)
        end(
          {
            refused: `The PDF takes more than ${seconds} seconds to read, as no report does; save it again.`
          },
          true
        )
      // Of several threads nobody can tell which one takes the memory.
      else if (isMainThread && process.memoryUsage.rss() - before > megabytes * 1024 * 1024) tooMuch()
    }, looksEvery)
    thread.once('message', (reply: Reply) => end(reply))
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch()
      else end({ failed: error.message }, true)
    })
    thread.postMessage(bytes)
  })
}
