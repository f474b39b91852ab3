/** The worker that reads PDFs: bytes in, text or the reason why not out. */
import { DocumentError, type PdfText, readPdfText } from '@touchstone/documents/browser'

export type PdfReply = PdfText | { readonly refused: string } | { readonly failed: string }

interface Asked {
  readonly data: Uint8Array
  /** Where the answer goes: PDF.js has words of its own with whoever starts it in a worker. */
  readonly ports: readonly { postMessage(reply: PdfReply): void }[]
}

declare const self: {
  addEventListener(type: 'message', listener: (event: Asked) => void): void
  addEventListener(type: 'unhandledrejection', listener: (event: { preventDefault(): void }) => void): void
}

// Of a damaged PDF, PDF.js may let go of a promise that fails; what is waited for says by itself how it went.
self.addEventListener('unhandledrejection', event => event.preventDefault())

self.addEventListener('message', async ({ data, ports: [port] }) => port?.postMessage(await read(data)))

async function read(bytes: Uint8Array): Promise<PdfReply> {
  try {
    return await readPdfText(bytes)
  } catch (error) {
    const { message } = error as Error
    return error instanceof DocumentError ? { refused: message } : { failed: message }
  }
}
