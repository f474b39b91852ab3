/** Sixteen hex digits of a text (FNV-1a over UTF-16 units, in two halves that start apart). */
export function hash16(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x1b873593)
}

function half(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash ^= hash >>> 13
  return (hash >>> 0).toString(16).padStart(8, '0')
}
