import {
  type DraftDocument,
  documentFormat,
  type ReadOptions,
  readDocument,
  unreadDocument
} from '@touchstone/documents'
import { readRegularFile } from '@touchstone/project/node'
import { whyUnreadable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import { decode, type Unreadable } from './decode.ts'
import type { Target } from './targets.ts'

/** A draft as it was read, of whatever format. */
export interface Draft {
  readonly bytes: Uint8Array
  /** The draft itself, or the text that was taken from a document. */
  readonly text: string
  /** The Word document or PDF that the text was taken from; null for Markdown and text. */
  readonly document: DraftDocument | null
}

/** Reads a target: Markdown, text, a Word document or a PDF, told by `name`, or says why not. */
export async function readDraft(
  target: Pick<Target, 'path'>,
  name: string,
  io: Io,
  options: ReadOptions = {}
): Promise<Draft | Unreadable> {
  const other = unreadDocument(name)
  if (other !== null) return { reason: other, failed: true }
  const read = await readTarget(target, io)
  if ('reason' in read) return read
  const { bytes } = read
  if (documentFormat(name) === null) {
    const decoded = decode(bytes)
    return 'reason' in decoded ? decoded : { bytes, text: decoded.text, document: null }
  }
  const document = await readDocument(bytes, name, options)
  return 'reason' in document
    ? { reason: document.reason, failed: true }
    : { bytes, text: document.text, document }
}

/** The bytes of a target, or why there are none. */
async function readTarget(target: Pick<Target, 'path'>, io: Io): Promise<{ bytes: Uint8Array } | Unreadable> {
  try {
    return { bytes: target.path === '-' ? await io.readInput() : await readRegularFile(target.path) }
  } catch (error) {
    return { reason: `It cannot be read: ${whyUnreadable(error)}`, failed: true }
  }
}
