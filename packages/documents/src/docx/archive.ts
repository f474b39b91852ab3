/** Opens the archive that a Word document is, and gives its parts within bounds of size. */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { joined } from '../bytes.ts'
import { DocumentError } from '../document.ts'

/** A part that is read is far smaller in any report; what unpacks to more is a trap or no report. */
const largestPart = 32 * 1024 * 1024
const mostParts = 5000

/** Whoever reads documents says what runs beside what. */
const options = { useWebWorkers: false, checkSignature: true }

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
  const entries = new Map<string, FileEntry>()
  await damaged(async () => {
    let count = 0
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes), options).getEntriesGenerator()) {
      if (++count > mostParts)
        throw new DocumentError(`It holds more than ${mostParts} parts; no Word document has so many.`)
      if (entry.directory) continue
      // Word finds its parts whatever their case.
      const name = entry.filename.toLowerCase()
      if (entries.has(name))
        throw new DocumentError(`It holds the part ${entry.filename} twice; save it again in Word.`)
      entries.set(name, entry)
    }
  })
  return {
    names: [...entries.values()].map(({ filename }) => filename),
    read: async (name, limit = largestPart) => {
      const entry = entries.get(name.toLowerCase())
      return entry === undefined ? null : unpack(entry, limit)
    },
    changed: name => entries.get(name.toLowerCase())?.lastModDate ?? new Date(1980, 0, 1)
  }
}

async function unpack(entry: FileEntry, limit: number): Promise<Uint8Array> {
  if (entry.encrypted)
    throw new DocumentError('It is protected by a password; save a copy without one and check that.')
  const tooLarge = () =>
    new DocumentError(
      `Its part ${entry.filename} unpacks to more than ${limit / 1024 / 1024} MB; no report is so long.`
    )
  // What the archive says of itself is checked first, then what truly comes out.
  if (entry.uncompressedSize > limit) throw tooLarge()
  return damaged(async () => {
    const chunks: Uint8Array[] = []
    let length = 0
    const counted = new WritableStream<Uint8Array>({
      write(chunk) {
        length += chunk.length
        if (length > limit) throw tooLarge()
        chunks.push(chunk)
      }
    })
    await entry.getData(counted, options)
    return joined(chunks, length)
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
