/** Browsers and Node both have it; the library itself knows neither's types. */
declare const atob: (text: string) => string

/** The bytes of base64, with or without its closing `=`. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
