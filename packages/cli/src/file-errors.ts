/** Why a file could not be read or written, in words; each is the rest of a sentence behind a colon. */

import { aboveIsFile, whyUnreadable as cause, forbidden, saidBySystem } from '@touchstone/project/node'

type Reasons = Readonly<Record<string, string>>

const unwritableDisk: Reasons = {
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk does not answer'
}

const unwritable: Reasons = {
  ...unwritableDisk,
  ...forbidden,
  EISDIR: 'it is a folder; give the name of a file',
  ENOENT: 'it or its folder is not there',
  ENOTDIR: aboveIsFile,
  EEXIST: aboveIsFile
}

/** Whether Node says that the file system refused something. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** Whether another name would help, in contrast to a disk that is full or broken. */
export function isPathError(error: unknown): boolean {
  const code = codeOf(error)
  return code in unwritable && !(code in unwritableDisk)
}

export function whyUnreadable(error: unknown): string {
  const remedy = codeOf(error) === 'ENOTREG' ? '; give "-" to read standard input' : ''
  return `${cause(error)}${remedy}.`
}

export function whyUnwritable(error: unknown): string {
  return `${unwritable[codeOf(error)] ?? saidBySystem(error)}.`
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
