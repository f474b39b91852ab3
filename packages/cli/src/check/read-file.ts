import { readFile } from 'node:fs/promises'
import type { Io } from '../io.ts'
import type { Target } from './targets.ts'

/** The bytes of a target, or a sentence that says why there are none. */
export async function readTarget(
  target: Target,
  io: Io
): Promise<{ bytes: Uint8Array } | { reason: string }> {
  try {
    return { bytes: target.path === '-' ? await io.readInput() : await readFile(target.path) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { reason: reasons[code ?? ''] ?? `It cannot be read: ${message}.` }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'It may not be read: its permissions forbid it.',
  EPERM: 'It may not be read: its permissions forbid it.',
  ENOENT: 'It is not there any more.',
  EISDIR: 'It is a folder.',
  ERR_FS_FILE_TOO_LARGE: 'It is larger than 2 GB.'
}
