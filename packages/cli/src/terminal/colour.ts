import picocolors from 'picocolors'
import type { Io } from '../io.ts'

export type Colours = ReturnType<typeof picocolors.createColors>

/** Colours when a person reads: `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal. */
export function colours(
  { color, output }: { color: boolean; output?: string },
  { env, outIsTerminal }: Pick<Io, 'env' | 'outIsTerminal'>
): Colours {
  return picocolors.createColors(wanted())

  function wanted(): boolean {
    if (!color || (env.NO_COLOR ?? '') !== '') return false
    const forced = env.FORCE_COLOR
    if (forced !== undefined) return forced !== '0' && forced !== 'false'
    return outIsTerminal && output === undefined && env.TERM !== 'dumb'
  }
}
