/** The text of a file's bytes, or a sentence that says why there is none. A byte order mark is kept, so that offsets hold. */
export function decode(bytes: Uint8Array): { text: string } | { reason: string } {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { reason: 'It is saved as UTF-16; save it as UTF-8.' }
  }
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    return { reason: 'It is a Word document or another archive; give a Word document the ending .docx.' }
  }
  if (startsWith(bytes, '%PDF-')) return { reason: 'It is a PDF; give it the ending .pdf.' }
  if (bytes.includes(0)) return { reason: 'It is not a text file.' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { reason: 'It is not UTF-8 text; save it as UTF-8.' }
  }
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at++) if (bytes[at] !== mark.charCodeAt(at)) return false
  return true
}
