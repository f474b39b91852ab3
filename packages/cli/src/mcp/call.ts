/** A command run for an assistant: what it prints is the answer, and nothing reaches the process. */
import { type ExitCode, exit } from '../exit.ts'
import { reportFailure } from '../failure.ts'
import type { Io } from '../io.ts'

/** What an assistant is given: the text, and whether it says only why there is no answer. */
export type Answered = {
  content: { type: 'text'; text: string }[]
  isError: boolean
}

/** The command as `cwd` sees it. `texts` are what it finds on standard input, one for each time that it reads. */
export async function call(
  cwd: string,
  texts: readonly string[],
  command: (io: Io) => Promise<ExitCode>
): Promise<Answered> {
  const left = [...texts]
  let out = ''
  let err = ''
  const io: Io = {
    cwd,
    env: { NO_COLOR: '1' },
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    outIsTerminal: false,
    errIsTerminal: false,
    readInput: async () => Buffer.from(left.shift() ?? '', 'utf8')
  }
  const code = await command(io).catch((error: unknown) => reportFailure(error, io))
  // A draft that could not be checked is an answer where the format says so; without one, the reasons are all there is.
  return {
    content: [out, err].filter(text => text !== '').map(text => ({ type: 'text' as const, text })),
    isError: code === exit.usage || out === ''
  }
}
