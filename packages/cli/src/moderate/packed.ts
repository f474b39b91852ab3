/** Texts inside a record: deflated, in base64, so that a line of it stays short and a page can take them as they are. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export function packed(text: string): string {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 6 }).toString('base64')
}

/** As `packed`, for what is read back in the same run: sooner done, and a little longer. */
export function packedSoon(text: string): string {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 1 }).toString('base64')
}

export function unpacked(base64: string): string {
  return inflateRawSync(Buffer.from(base64, 'base64')).toString('utf8')
}

/** Numbers that no deflating makes shorter. */
export function packedNumbers({ buffer, byteOffset, byteLength }: Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

export function unpackedNumbers(base64: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer)
}
