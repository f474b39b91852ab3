/** Why a file could not be read or written, in words; each is the rest of a sentence behind a colon. */

type Reasons = Readonly<Record<string, string>>

const forbidden = { EACCES: 'its permissions forbid it.', EPERM: 'its permissions forbid it.' }
const aboveIsFile = 'a folder of its path is a file.'

const unreadable: Reasons = {
  ...forbidden,
  ENOENT: 'it is not there.',
  ENOTDIR: aboveIsFile,
  EISDIR: 'it is a folder.',
  ENOTREG: 'it is a device, a pipe or a socket; give "-" to read standard input.',
  ELOOP: 'it is a link that leads back to itself.',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB.'
}

const unwritableDisk: Reasons = {
  EROFS: 'the disk may only be read.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk is full.',
  EIO: 'the disk does not answer.'
}

const unwritable: Reasons = {
  ...unwritableDisk,
  ...forbidden,
  EISDIR: 'it is a folder; give the name of a file.',
  ENOTDIR: aboveIsFile,
  EEXIST: aboveIsFile
}

/** Whether Node says that the file system refused something. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** Whether another name would help, in contrast to a disk that is full or broken. */
export function isPathError(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return code in unwritable && !(code in unwritableDisk)
}

export function whyUnreadable(error: unknown): string {
  return reasonOf(error, unreadable)
}

export function whyUnwritable(error: unknown): string {
  return reasonOf(error, unwritable)
}

function reasonOf(error: unknown, reasons: Reasons): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? `${message}.`
}
