import type { Io } from '../io.ts'

/** Between two drawings of the bar, and between two plain lines. */
const everyDrawing = 100
const everyLine = 5_000
const width = 24

export interface Progress {
  /** So many of the drafts, or of what else is being gone through, are done. */
  step(done: number, total: number, what: string): void
  /** What is being done besides: "Ranking". */
  say(what: string): void
  end(): void
}

/** How far a run is, on standard error: a bar on a terminal, a line now and then elsewhere. */
export function batchProgress(io: Io, quiet: boolean): Progress {
  if (quiet) return { step() {}, say() {}, end() {} }
  return io.errIsTerminal ? bar(io) : plainLines(io)
}

function bar(io: Io): Progress {
  let last = 0
  let phase = { what: '', began: 0, first: 0 }
  const draw = (text: string) => io.err(`\r\u001b[K${text}`)
  return {
    step(done, total, what) {
      const now = performance.now()
      if (phase.what !== what) phase = { what, began: now, first: done - 1 }
      if (now - last < everyDrawing && done < total) return
      last = now
      const filled = total === 0 ? width : Math.floor((done / total) * width)
      const left = remaining(now - phase.began, done - phase.first, total - done)
      draw(`[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} of ${total} ${what}${left}`)
    },
    say: what => draw(`${what}…`),
    end: () => io.err('\r\u001b[K')
  }
}

function plainLines(io: Io): Progress {
  let last = performance.now()
  return {
    step(done, total, what) {
      const now = performance.now()
      if (now - last < everyLine && done < total) return
      last = now
      io.err(`${done} of ${total} ${what}\n`)
    },
    say: what => io.err(`${what}\n`),
    end() {}
  }
}

/** ", 2 min left"; nothing before there is something to judge by. */
function remaining(elapsed: number, done: number, left: number): string {
  if (elapsed < 2_000 || done <= 0 || left <= 0) return ''
  const seconds = Math.ceil(((elapsed / done) * left) / 1000)
  return seconds < 90 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`
}
