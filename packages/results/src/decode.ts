/** Why a file has no text. `failed`: it may be a draft all the same. */
export interface Unreadable {
  readonly reason: string
  readonly failed: boolean
}

/** In bytes: no report is so long, and reading takes time and memory that grow with the text. */
const largest = 50 * 1024 * 1024

/** The text of a file's bytes, or why there is none. A byte order mark is kept, so that offsets hold. */
export function decode(bytes: Uint8Array): { text: string } | Unreadable {
  if (bytes.length > largest)
    return failed('It is larger than 50 MB, as no report is; check the report by itself.')
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return failed('It is saved as UTF-16; save it as UTF-8.')
  }
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    return failed('It is a Word document or another archive; give a Word document the ending .docx.')
  }
  if (startsWith(bytes, '%PDF-')) return failed('It is a PDF; give it the ending .pdf.')
  if (bytes.every(byte => byte === 0)) return emptied
  if (bytes.includes(0)) return { reason: 'It is not a text file.', failed: false }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.trim() === '' ? emptied : { text }
  } catch {
    return failed('It is not UTF-8 text; save it as UTF-8.')
  }
}

/** A draft of which nothing is left, as a full disk or a crash leaves it, must not pass for a file that is no report. */
export const emptied: Unreadable = {
  reason: 'It is empty. If it was a draft, its text is lost; get it from an earlier copy.',
  failed: true
}

function failed(reason: string): Unreadable {
  return { reason, failed: true }
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at++) if (bytes[at] !== mark.charCodeAt(at)) return false
  return true
}
