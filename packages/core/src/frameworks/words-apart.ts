import { distance } from 'fastest-levenshtein'

/** Whether two words are the same but for a letter or two. */
export function similar(a: string, b: string): boolean {
  if (a === b) return true
  const longest = Math.max(a.length, b.length)
  return longest > 3 && Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (longest > 6 ? 2 : 1)
}

/** Words left out, put in or misspelt between two texts; more than `most` is not counted further. */
export function wordsApart(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = [0, ...b.map((_, at) => at + 1)]
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const change = word === other ? 0 : similar(word, other) ? 1 : 2
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + change))
    }
    row = next
    if (Math.min(...row) > most) return most + 1
  }
  return row.at(-1) ?? 0
}
