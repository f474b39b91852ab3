/** Texts inside a record: deflated, in base64, so that a line of it stays short and a page can take them as they are. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export function packed(text: string): string {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 6 }).toString('base64')
}

export function unpacked(base64: string): string {
  return inflateRawSync(Buffer.from(base64, 'base64')).toString('utf8')
}
