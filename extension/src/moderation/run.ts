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

export const startBatch: StartBatch = (program, asked, follow) => {
  const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let trouble = ''
  child.stderr?.on('data', data => {
    trouble = `${trouble}${data}`.slice(-2000)
  })
  const ended = new Promise<BatchEnded>((resolve, reject) => {
    child.on('message', (told: BatchTold) => {
      if (told.type === 'ended') resolve(told)
      else follow(told)
    })
    child.once('error', reject)
    child.once('exit', code =>
      reject(new Error(`The run ended by itself (${code ?? 'stopped'}). ${trouble}`.trim()))
    )
  })
  child.send(asked)
  return { ended, stop: () => void child.kill('SIGTERM') }
}
