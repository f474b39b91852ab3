/** A line of one text or the other, or of both. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
  /** Place in `after`; -1 for a line that only `before` has. */
  readonly at: number
}

/** The lines of two short texts, as a longest common subsequence parts them. Takes the square of their length. */
export function lineDiff(before: readonly string[], after: readonly string[]): DiffLine[] {
  const width = after.length + 1
  const common = new Array<number>((before.length + 1) * width).fill(0)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const old = before[i]
    const line = after[j]
    if (old !== undefined && old === line) {
      lines.push({ sign: ' ', line, at: j })
      i++
      j++
    } else if (line === undefined || (old !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', line: old ?? '', at: -1 })
      i++
    } else {
      lines.push({ sign: '+', line, at: j })
      j++
    }
  }
  return lines
}
