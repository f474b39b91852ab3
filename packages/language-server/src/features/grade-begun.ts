/** What stands before the cursor where a grade is being written behind a title. */
export interface GradeBegun {
  readonly title: string
  /** The letters of the grade so far; empty behind a bare separator. */
  readonly begun: string
  /** In a row of the table, in contrast to a heading. */
  readonly inTable: boolean
}

/**
 * Takes apart `| Care leavers | Go` and `## Care leavers: go`, from the start of the line to the cursor; null where there
 * is no separator. By hand, since an expression with this much optional space takes minutes over a line of tabs.
 */
export function gradeBegun(line: string): GradeBegun | null {
  let from = line.length
  while (from > 0 && /[A-Za-z' ]/.test(line.charAt(from - 1))) from--
  const begun = line.slice(from).trimStart()
  const before = line.slice(0, from)
  const head = before.trimEnd()
  if (head.endsWith(':')) return { title: withoutMarks(head.slice(0, -1)), begun, inTable: false }
  if (head.endsWith('|')) return { title: withoutMarks(head.slice(0, -1)), begun, inTable: true }
  if (before.slice(head.length).includes('\t')) return { title: withoutMarks(head), begun, inTable: true }
  return null
}

/** The title alone: the bar that opens a row goes, and the marks of a heading. */
function withoutMarks(words: string): string {
  return words
    .trim()
    .replace(/^(?:\||#{1,6}(?=\s))/, '')
    .trim()
}
