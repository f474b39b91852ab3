/** Knows what a browser prints above and below its pages: the time, the title of the page, its address and "1/3". */
import type { SourceLine } from './source-line.ts'

const time = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?: (.{1,150}))?$/i
const address = /^(?:(?:file|https?):\/\/\S{1,300}|about:blank)( \d{1,3}\/\d{1,3})?$/i
const page = /^\d{1,3}\/\d{1,3}$/

/** The title that a browser prints on each page, as it stands below the time on the first; null where no time is printed. */
export function pageTitle(lines: readonly SourceLine[]): string | null {
  const at = lines.findIndex(line => time.test(line.text))
  return at < 0 ? null : (lines[at + 1]?.text ?? null)
}

/** How many lines a browser's stamp takes that begins at `lines[at]`; 0 when none does. `title` is that of the pages. */
export function browserStamp(lines: readonly SourceLine[], at: number, title: string | null): number {
  const text = lines[at]?.text ?? ''
  const timed = time.exec(text)
  if (timed !== null) return timed[1] === undefined && title !== null && lines[at + 1]?.text === title ? 2 : 1
  const addressed = address.exec(text)
  if (addressed?.[1] !== undefined) return 1
  if (addressed !== null) return page.test(lines[at + 1]?.text ?? '') ? 2 : 0
  return page.test(text) && (lines[at + 1] === undefined || time.test(lines[at + 1]?.text ?? '')) ? 1 : 0
}
