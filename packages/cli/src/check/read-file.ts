import { documentFormat, type ReadOptions, readDocument, unreadDocument } from '@touchstone/documents'
import { readRegularFile } from '@touchstone/project/node'
import { type Draft, decode, emptied, type Unreadable } from '@touchstone/results'
import { whyUnreadable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import type { Target } from './targets.ts'

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
  if ('reason' in document) return { reason: document.reason, failed: true }
  return document.text.trim() === '' ? emptied : { bytes, text: document.text, document }
}

/** The bytes of a target, or why there are none. */
async function readTarget(target: Pick<Target, 'path'>, io: Io): Promise<{ bytes: Uint8Array } | Unreadable> {
  try {
    return { bytes: target.path === '-' ? await io.readInput() : await readRegularFile(target.path) }
  } catch (error) {
    return { reason: `It cannot be read: ${whyUnreadable(error)}`, failed: true }
  }
}
