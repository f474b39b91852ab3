/** Refuses PDFs whose parts unpack to more than any report holds, before they are read. */
import { Buffer } from 'node:buffer'
import { constants, inflateSync } from 'node:zlib'
import { DocumentError } from '../document.ts'

/** The words of a page, or a font; pictures can be larger and are not unpacked at all. */
const largest = 64 * 1024 * 1024
/** A part can be packed more than once. */
const deepest = 4
/** A part's dictionary, which says what it is, stands right in front of it. */
const dictionary = 512

export function refuseFloods(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const before = file.toString('latin1', Math.max(0, at - dictionary), at)
    at += 'stream'.length
    if (before.endsWith('end') || !before.trimEnd().endsWith('>>')) continue
    const said = before.slice(before.lastIndexOf(' obj'))
    if (/\/Subtype\s*\/Image\b/.test(said)) continue
    while (file[at] === 13 || file[at] === 10) at++
    const end = file.indexOf('endstream', at)
    unpack(file.subarray(at, end < 0 ? file.length : end))
  }
}

function unpack(packed: Buffer): void {
  let bytes = packed
  for (let depth = 0; depth < deepest && isPacked(bytes); depth++) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return
      throw new DocumentError(
        `A part of the PDF unpacks to more than ${largest / 1024 / 1024} MB; no report holds so much.`
      )
    }
  }
}

/** The two bytes that zlib begins with. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}
