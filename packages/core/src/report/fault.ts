import type { Fault } from './answer.ts'

/**
 * What a maintainer needs of an error: its kind, and where in the code it was thrown. Never its message, which may quote the
 * draft.
 */
export function faultOf(where: string, error: unknown): Fault {
  if (!(error instanceof Error)) return { where, what: 'something that is no error was thrown' }
  const frame = /^ +at (.+)$/m.exec(error.stack ?? '')?.[1] ?? 'an unknown place'
  return { where, what: `${error.name} at ${frame.replace(/(?<!\S)\S*[\\/]/, '')}` }
}
