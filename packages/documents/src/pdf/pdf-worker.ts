/** The thread that reads PDFs: bytes in, text or the reason why not out. */
import { parentPort } from 'node:worker_threads'
import { DocumentError } from '../document.ts'
import type { Reply } from './apart.ts'
import { readPdfText } from './pdf-text.ts'

// PDF.js can fetch what a PDF names; it is never asked to, and here it could not.
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'])
  Reflect.deleteProperty(globalThis, name)

// Of a damaged PDF, PDF.js may let go of a promise that fails; what is waited for says by itself how it went.
process.on('unhandledRejection', () => {})

parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await read(bytes))
})

async function read(bytes: Uint8Array): Promise<Reply> {
  try {
    return await readPdfText(bytes)
  } catch (error) {
    const { message } = error as Error
    return error instanceof DocumentError ? { refused: message } : { failed: message }
  }
}
