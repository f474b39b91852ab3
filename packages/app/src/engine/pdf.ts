/** Reads PDFs in a worker of their own: one can be made to take hours, and only a worker can be ended from outside. */
import { type Bounds, DocumentError, type PdfApart } from '@touchstone/documents/browser'
import { unpackProgram } from '../packed.ts'
import type { PdfReply } from './pdf-program.ts'

/** The longest published report takes less than a second. */
const usual: Pick<Bounds, 'seconds'> = { seconds: 60 }

/** `packed` is the worker's program. A browser bounds the memory of a worker by itself. */
export function pdfReader(packed: string): PdfApart {
  let idle: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const start = async () => new Worker(await unpackProgram(packed))
  const read = async (bytes: Uint8Array, { seconds }: Pick<Bounds, 'seconds'>) => {
    const worker = idle ?? (await start())
    idle = null
    return new Promise<PdfReply>(resolve => {
      const end = (reply: PdfReply, ended = false) => {
        clearTimeout(timer)
        if (ended) worker.terminate()
        else idle = worker
        resolve(reply)
      }
      const timer = setTimeout(
        () =>
          end(
            {
              refused: `The PDF takes more than ${seconds} seconds to read, as no report does; save it again.`
            },
            true
          ),
        seconds * 1000
      )
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }: MessageEvent<PdfReply>) => {
        port1.close()
        end(data)
      }
      worker.onerror = event => {
        event.preventDefault()
        end(
          {
            refused:
              'The PDF takes more memory to read than the browser gives, as no report does; save it again.'
          },
          true
        )
      }
      worker.postMessage(bytes, [port2])
    })
  }
  return (bytes, bounds = { ...usual, megabytes: 1024 }) => {
    const mine = last.then(() => read(bytes, bounds))
    last = mine.catch(() => {})
    return mine.then(reply => {
      if ('refused' in reply) throw new DocumentError(reply.refused)
      if ('failed' in reply) throw new Error(reply.failed)
      return reply
    })
  }
}
