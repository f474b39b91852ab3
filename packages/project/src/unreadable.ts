import { getSystemErrorMap } from 'node:util'

export const forbidden = { EACCES: 'its permissions forbid it', EPERM: 'its permissions forbid it' }
export const aboveIsFile = 'a folder of its path is a file'

const unreadable: Readonly<Record<string, string>> = {
  ...forbidden,
  ENOENT: 'it is not there',
  ENOTDIR: aboveIsFile,
  EISDIR: 'it is a folder',
  ENOTREG: 'it is a device, a pipe or a socket',
  ELOOP: 'it is a link that leads back to itself',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB'
}

/** Why a file could not be read, in words: the rest of a sentence, without its full stop. */
export function whyUnreadable(error: unknown): string {
  return unreadable[(error as NodeJS.ErrnoException).code ?? ''] ?? saidBySystem(error)
}

/** What the system says of an error that has no words of ours. It names no file. */
export function saidBySystem(error: unknown): string {
  const { errno = 0, message } = error as NodeJS.ErrnoException
  const said = getSystemErrorMap().get(errno)?.[1]
  return said === undefined ? message : `the system says "${said}"`
}
