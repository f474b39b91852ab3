/** Asks a process of its own to read a document, or to write a copy with comments: what is amiss in a file ends no editor. */
import { fork } from 'node:child_process'
import type { DocumentAsked, DocumentTold } from 'touchstone'

export function askProcess(program: string, asked: DocumentAsked): Promise<DocumentTold> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    child.once('message', (told: DocumentTold) => resolve(told))
    child.once('error', reject)
    child.once('exit', () => resolve({ reason: 'The document could not be read.' }))
    child.send(asked)
  })
}
