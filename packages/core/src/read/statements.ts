/** Reads judgements that stand in a sentence beside the table: "Children's services in Exampleshire are good". */
import type { Framework } from '../frameworks/framework.ts'
import { join, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import type { TitleIndex } from './titles.ts'
import type { TableRow } from './tree.ts'

/** A statement goes over at most this many lines, and is at most this long. */
const mostLines = 3
const longest = 200
/** A full stop, and a footnote's mark. */
const end = /^[.\d\s]*$/

/** The first statement of each of the framework's judgements that have some, in the order of the lines. */
export function readStatements(
  titles: TitleIndex,
  framework: Framework,
  lines: readonly SourceLine[]
): TableRow[] {
  const rows: TableRow[] = []
  for (let at = 0; at < lines.length; at++) {
    const row = statementAt(titles, lines, at)
    if (row === null || rows.some(({ judgement }) => judgement === row.judgement)) continue
    if (framework.judgements.some(({ id, statements }) => id === row.judgement && statements.length > 0))
      rows.push(row)
  }
  return rows
}

/** The longest statement that begins at a line; null when none does. */
export function statementAt(titles: TitleIndex, lines: readonly SourceLine[], at: number): TableRow | null {
  let best: TableRow | null = null
  if (!titles.mayState((lines[at] as SourceLine).text)) return null
  const parts: SourceLine[] = []
  for (let count = 0; count < mostLines; count++) {
    const line = lines[at + count]
    if (line === undefined || line.cells !== null || line.item !== null || (count > 0 && line.blankBefore))
      break
    parts.push(line)
    const joined = join(parts)
    if (joined.text.length > longest) break
    for (const { judgement, length } of titles.statedIn(joined.text)) {
      const grade = titles.gradeAtStart(joined.text.slice(length))
      if (grade === null || !end.test(joined.text.slice(length + grade.length))) continue
      const printed = slice(joined, length, length + grade.length)
      best = {
        judgement,
        title: joined.text.slice(0, length).trimEnd(),
        titleRange: sourceRange(joined, 0, length - 1),
        misnamed: false,
        grade: {
          grade: grade.grade,
          text: printed.text,
          range: sourceRange(joined, length, length + grade.length)
        },
        range: sourceRange(joined, 0, length + grade.length)
      }
      break
    }
  }
  return best
}
