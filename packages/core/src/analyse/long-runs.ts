/** Runs of characters without a space, longer than any word: parsers take the square of their length. */

/** The longest run that is read as it is, in UTF-16 units. */
export const longestRun = 120

/** The longer runs of a text, as half-open UTF-16 offsets, in order. */
export function longRuns(text: string): { readonly start: number; readonly end: number }[] {
  const runs = []
  for (let start = 0; start + longestRun < text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    if (end - start > longestRun) runs.push({ start, end })
    start = end + 1
  }
  return runs
}

/** The text with every longer run as `standIn` gives it; the same text when it has none. */
export function withoutLongRuns(text: string, standIn: (length: number) => string): string {
  let made = ''
  let copied = 0
  for (const { start, end } of longRuns(text)) {
    made += text.slice(copied, start) + standIn(end - start)
    copied = end
  }
  return copied === 0 ? text : made + text.slice(copied)
}
