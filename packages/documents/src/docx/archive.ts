/** Opens the archive that a Word document is, and gives its parts within bounds of size. */
import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { DocumentError } from '../document.ts'

/** A part that is read is far smaller in any report; what unpacks to more is a trap or no report. */
const largestPart = 32 * 1024 * 1024
const mostParts = 5000

export interface Archive {
  /** The names of all entries, in the order of the archive. */
  readonly names: readonly string[]
  /** The bytes of a part; null when there is no such part. */
  read(name: string, limit?: number): Promise<Uint8Array | null>
  /** When a part was last changed, as the archive says. */
  changed(name: string): Date
}

/** Throws a `DocumentError` for an archive that is cut off, damaged or protected, or that holds too much. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await damaged(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  )
  if (zip.entryCount > mostParts)
    throw new DocumentError(`It holds ${zip.entryCount} parts; no Word document has so many.`)
  const entries = new Map<string, Entry>()
  await damaged(async () => {
    for await (const entry of zip.eachEntry()) {
      // Word finds its parts whatever their case.
      const name = entry.fileName.toLowerCase()
      if (entries.has(name))
        throw new DocumentError(`It holds the part ${entry.fileName} twice; save it again in Word.`)
      entries.set(name, entry)
    }
  })
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    read: async (name, limit = largestPart) => {
      const entry = entries.get(name.toLowerCase())
      return entry === undefined ? null : unpack(zip, entry, limit)
    },
    changed: name => entries.get(name.toLowerCase())?.getLastModDate() ?? new Date(1980, 0, 1)
  }
}

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new DocumentError('It is protected by a password; save a copy without one and check that.')
  const tooLarge = () =>
    new DocumentError(
      `Its part ${entry.fileName} unpacks to more than ${limit / 1024 / 1024} MB; no report is so long.`
    )
  // What the archive says of itself is checked first; what truly comes out is counted by the reader of the archive.
  if (entry.uncompressedSize > limit) throw tooLarge()
  return damaged(async () => {
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  })
}

/** Any failure of unpacking means one thing to the user. */
async function damaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DocumentError) throw error
    throw new DocumentError(
      'It is cut off or damaged: its archive cannot be unpacked. Save it again in Word and check that.'
    )
  }
}
