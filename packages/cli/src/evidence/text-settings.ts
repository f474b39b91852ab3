import type { Io } from '../io.ts'
import { type Colours, colours } from '../terminal/colour.ts'
import { columnsOf, type Wrap, wrapAt } from '../terminal/wrap.ts'

/** How the ledger is told at a terminal. */
export interface TextSettings {
  readonly colours: Colours
  /** Quote every strength and weakness. */
  readonly all: boolean
  /** The width of the answer, in characters. */
  readonly columns: number
  /** Breaks words at that width. */
  readonly lines: Wrap
}

/** As the flags and the reader's window have it. */
export function textSettings(
  flags: { readonly color: boolean; readonly output?: string; readonly all?: true },
  io: Pick<Io, 'env' | 'outIsTerminal' | 'outColumns'>
): TextSettings {
  const columns = columnsOf(flags, io)
  return { colours: colours(flags, io), all: flags.all === true, columns, lines: wrapAt(columns) }
}
