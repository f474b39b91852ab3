/** Runs the batch as a process of its own, as the server is one: the editor stays free, and a run can be stopped. */
import { fork } from 'node:child_process'
import type { BatchAsked, BatchTold } from 'touchstone'

export type BatchEnded = Extract<BatchTold, { readonly type: 'ended' }>

export interface BatchRun {
  readonly ended: Promise<BatchEnded>
  /** What is done is kept, and the next run goes on from there. */
  stop(): void
}

export type StartBatch = (
  program: string,
  asked: BatchAsked,
  follow: (told: Exclude<BatchTold, BatchEnded>) => void
) => BatchRun

const stopped = 'Stopped. What was read is kept; the next run into that folder goes on.'

export const startBatch: StartBatch = (program, asked, follow) => {
  const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let trouble = ''
  let stopping = false
  child.stderr?.on('data', data => {
    trouble = `${trouble}${data}`.slice(-2000)
  })
  const ended = new Promise<BatchEnded>((resolve, reject) => {
    child.on('message', (told: BatchTold) => {
      if (told.type === 'ended') resolve(told)
      else follow(told)
    })
    child.once('error', reject)
    child.once('exit', code => {
      // It says so itself only while it reads drafts; before and after, as while results are written, the signal ends it.
      if (stopping && code === null) resolve({ type: 'ended', code: 130, said: stopped })
      else reject(new Error(`The run ended by itself (${code ?? 'stopped'}). ${trouble}`.trim()))
    })
  })
  child.send(asked)
  const stop = () => {
    stopping = true
    child.kill('SIGTERM')
  }
  return { ended, stop }
}
