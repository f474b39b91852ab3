/** Tells where a printed paragraph ends whose lines are broken and whose end is marked by nothing but a short line. */
import { isSettled } from '../numbering.ts'
import type { SourceLine } from '../source-line.ts'

/** Lines above and below that show how wide the column is. */
const around = 7
/** Letters are not equally wide: a line this near to the widest may be full. */
const nearlyFull = 0.93

/** Whether the line at `at` begins a paragraph, the line above it being prose. */
export function beginsParagraph(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at] as SourceLine
  const above = lines[at - 1]
  if (above === undefined || line.heading || above.heading) return true
  const settled = isSettled(above.text)
  if (line.blankBefore && !line.pageBefore) return settled || /^\p{Lu}/u.test(line.text)
  return settled && /^['"(]?[\p{Lu}\d]/u.test(line.text) && hadRoom(lines, at)
}

/** Whether the first word of a line would have stood on the line above, had the text gone on there. */
function hadRoom(lines: readonly SourceLine[], at: number): boolean {
  const above = (lines[at - 1] as SourceLine).text
  const [word = ''] = (lines[at] as SourceLine).text.split(' ', 1)
  let widest = 0
  for (let i = Math.max(0, at - around); i < Math.min(lines.length, at + around); i++)
    widest = Math.max(widest, (lines[i] as SourceLine).text.length)
  // A draft that was pasted has whole paragraphs, each on its line.
  if (widest > 200) return true
  return above.length + 1 + word.length <= widest * nearlyFull
}
