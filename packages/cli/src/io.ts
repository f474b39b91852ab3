import { exit } from './exit.ts'
import { whyUnwritable } from './file-errors.ts'

/** What the command talks to: the process in earnest, buffers in tests. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
  readonly outIsTerminal: boolean
  /** The width of the terminal that `out` writes to; left out where it is none or says nothing. */
  readonly outColumns?: number
  readonly errIsTerminal: boolean
  /** The whole of standard input. */
  readInput(): Promise<Uint8Array>
}

/** The process as it runs. A reader that closes the pipe early (`| head`) is no error; a full disk ends it. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      if (stream === process.stdout)
        process.stderr.write(`Standard output cannot be written: ${whyUnwritable(error)}\n`)
      process.exit(exit.unchecked)
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    ...(process.stdout.isTTY && process.stdout.columns > 0 ? { outColumns: process.stdout.columns } : {}),
    errIsTerminal: process.stderr.isTTY === true,
    async readInput() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    }
  }
}
