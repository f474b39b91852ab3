import type { Command } from 'commander'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'

/** A command: adds itself to the program and reports its exit code by `done`. */
export type AddCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void
