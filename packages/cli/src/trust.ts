/** `touchstone trust`: the user says whose code may run. */
import { resolve } from 'node:path'
import { forget, trust as mark, trusted } from '@touchstone/project/node'
import { line } from '@touchstone/results'
import { statOf } from './check/targets.ts'
import type { TrustFlags } from './commands/trust.ts'
import { type ExitCode, exit, UsageError } from './exit.ts'
import type { Io } from './io.ts'

export async function trust(given: string, flags: TrustFlags, io: Io): Promise<ExitCode> {
  if (flags.list) {
    io.out((await trusted()).map(line).join(''))
    return exit.clean
  }
  const path = resolve(io.cwd, given)
  if (flags.remove) {
    if (!(await forget(path))) throw new UsageError(`${given} is not marked.`)
    io.err(line(`${given} is marked no longer.`))
    return exit.clean
  }
  if (!statOf(path)) throw new UsageError(`Cannot find ${given}.`)
  io.err(line(`Plugins that touchstone.yaml names run from now on in ${await mark(path)}.`))
  return exit.clean
}
