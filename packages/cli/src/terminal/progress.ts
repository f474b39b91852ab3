import type { Io } from '../io.ts'

/** Long enough for a run to be wondered about. */
const after = 500
const every = 100

/** A count on standard error while a long run goes on; it leaves no trace. */
export function progress(
  io: Pick<Io, 'err' | 'errIsTerminal'>,
  total: number,
  quiet: boolean
): { step(done: number): void; end(): void } {
  const began = performance.now()
  let last = began
  let shown = false
  return {
    step(done) {
      const now = performance.now()
      if (quiet || !io.errIsTerminal || now - began < after || now - last < every) return
      last = now
      shown = true
      io.err(`\r\u001b[KChecking ${done} of ${total}`)
    },
    end() {
      if (shown) io.err('\r\u001b[K')
    }
  }
}
