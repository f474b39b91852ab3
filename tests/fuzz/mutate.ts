/** Small changes of what people send, by a seed: pieces are taken out, said again, moved, and put in the place of each other. */

/** Numbers from 0 up to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What readers stumble over: marks, controls, half characters, numbers beyond any bound. */
const hard =
  '\0|\ud83d|\u2028|\u202e|\ufeff|\u00a0|\r|\t|||--|<!--|-->|<![CDATA[|</w:t>|<w:p>|&amp;|&#0;|]]>|{{|__proto__|constructor|-1|1e309|99999999999999999999|NaN|null|[]|{}|- - - -|***|# |> |1.|| a | b ||\n\n\n|!!js/function|*a &a|../../etc/passwd|=1+1|::error::'.split(
    '|'
  )

/** The pieces that a text is made of: lines, elements, words. */
const pieces = /<[^<>]{1,200}>|[^\n<]{1,80}\n?|\n|</g

export function mutated(text: string, other: string, next: () => number): string {
  const parts = text.match(pieces) ?? []
  const more = other.match(pieces) ?? ['']
  const at = () => Math.floor(next() * (parts.length + 1))
  for (let left = 1 + Math.floor(next() * 6); left > 0; left--) {
    const here = at()
    const piece = parts[here] ?? ''
    const changes = [
      () => parts.splice(here, 1 + Math.floor(next() * 5)),
      () => parts.splice(here, 0, hard[Math.floor(next() * hard.length)] as string),
      () => parts.splice(here, 0, piece.repeat(1 + Math.floor(next() * 400))),
      () => parts.splice(here, 0, ...parts.slice(at(), here)),
      () => parts.splice(here, 1, more[Math.floor(next() * more.length)] as string),
      () => parts.splice(here, 1, piece.slice(0, Math.floor(next() * piece.length))),
      () => parts.splice(here, 1, piece.replace(/\d+/, String(Math.floor(next() * 2 ** 40)))),
      () => parts.splice(0, here > parts.length / 2 ? 0 : here)
    ]
    changes[Math.floor(next() * changes.length)]?.()
    if (parts.length > 50_000) parts.length = 50_000
  }
  return parts.join('').slice(0, 300_000)
}
