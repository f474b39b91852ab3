/** Refuses PDFs whose parts unpack to more than any report holds, before they are read. */
import { Unzlib } from 'fflate'
import { indexOfMark, joined, latin1 } from '../bytes.ts'
import { DocumentError } from '../document.ts'

/** The words of a page, or a font; pictures can be larger and are not unpacked at all. */
const largest = 64 * 1024 * 1024
/** A part can be packed more than once. */
const deepest = 4
/** A part's dictionary, which says what it is, stands right in front of it. */
const dictionary = 512
/** Packed bytes given at once: what comes out of them can be a thousand times as much. */
const step = 16 * 1024

export function refuseFloods(file: Uint8Array): void {
  for (let at = indexOfMark(file, 'stream'); at >= 0; at = indexOfMark(file, 'stream', at)) {
    const before = latin1(file.subarray(Math.max(0, at - dictionary), at))
    at += 'stream'.length
    if (before.endsWith('end') || !before.trimEnd().endsWith('>>')) continue
    const said = before.slice(before.lastIndexOf(' obj'))
    if (/\/Subtype\s*\/Image\b/.test(said)) continue
    while (file[at] === 13 || file[at] === 10) at++
    const end = indexOfMark(file, 'endstream', at)
    unpack(file.subarray(at, end < 0 ? file.length : end))
  }
}

function unpack(packed: Uint8Array): void {
  let bytes = packed
  for (let depth = 0; depth < deepest && isPacked(bytes); depth++) {
    const inside = inflated(bytes)
    if (inside === null) return
    bytes = inside
  }
}

/** What was packed; null where it is damaged, which its reader says. */
function inflated(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Unzlib(chunk => {
    length += chunk.length
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length && length <= largest; at += step)
      stream.push(packed.subarray(at, at + step), false)
  } catch {
    return null
  }
  if (length > largest)
    throw new DocumentError(
      `A part of the PDF unpacks to more than ${largest / 1024 / 1024} MB; no report holds so much.`
    )
  return joined(chunks, length)
}

/** The two bytes that zlib begins with. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}
