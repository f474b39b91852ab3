/** Takes page numbers, running footers and footnotes out of the lines, and keeps what they say. */

import { browserStamp, pageTitle } from './browser-stamp.ts'
import { readDates } from './dates.ts'
import { pageNumbers } from './page-numbers.ts'
import { join, type Mapped, slice, sourceRange } from './passage.ts'
import { runningLines } from './running-lines.ts'
import type { SourceLine } from './source-line.ts'
import type { Furniture, Passage } from './tree.ts'

export interface Cleared {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly Furniture[]
  readonly footnotes: readonly Passage[]
}

/** Opening words of the footnote that explains the references (seen in 54 of 64 reports that carry them). */
const footnoteOpening = /^(?:the )?areas? for improvement (?:has|have) been cross-referenced/i
const superscript = /^[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020]\s*\S/
/** Cheap: whether a line can begin a footnote at all. */
const footnoteFirst = /^[\dta\u00b9\u00b2\u00b3\u2070-\u2079*\u2020]/i
/** A footnote is at most this many lines (seen: seven). */
const longestFootnote = 10

/** A line drawn below a heading or between parts: "=====", "-----". */
const ruled = /^([=_~\u2013\u2014\u2500\u2501-])\1{2,}$/

/** How a line of a contents list ends: dots that lead to a page number. */
const leader = /(?:\.{4}|\. \. \. \.|\u2026{2})\s?\d{1,3}$/

/** `phrases`: lower-case words that name the product in running titles; `above`: the lines before, as far as they were read apart. */
export function clearFurniture(
  lines: readonly SourceLine[],
  phrases: readonly string[],
  above: readonly SourceLine[] = []
): Cleared {
  const kept: SourceLine[] = []
  const furniture: Furniture[] = []
  const footnotes: Passage[] = []
  let tornAt = -1
  const unglued = unglue(lines, phrases)
  const title = pageTitle(above)
  const counted = pageNumbers(unglued)
  const running = runningLines(unglued)
  for (let at = 0; at < unglued.length; ) {
    const leaveOut = (count: number, dates: Furniture['dates'] = []) => {
      furniture.push({ passage: join(unglued.slice(at, at + count)), dates })
      at += count
    }
    const footer = footerLength(unglued, at, phrases)
    if (footer > 0) {
      leaveOut(footer, readDates(datesPart(unglued, at, footer, phrases)))
      tornAt = at
      continue
    }
    const line = unglued[at] as SourceLine
    const note = footnoteLength(unglued, at, kept, phrases)
    if (ruled.test(line.text) || isContents(unglued, at)) {
      leaveOut(1)
      continue
    }
    const stamp = running.has(at) ? 1 : browserStamp(unglued, at, title)
    if (stamp > 0 || isPageNumber(unglued, at, tornAt === at) || (note === 0 && counted.has(at))) {
      leaveOut(Math.max(stamp, 1))
      tornAt = at
      continue
    }
    if (note > 0) {
      footnotes.push(join(unglued.slice(at, at + note)))
      at += note
      continue
    }
    kept.push(line)
    at++
  }
  return { lines: kept, furniture, footnotes }
}

/** A line of a contents list, or the word above it. */
function isContents(lines: readonly SourceLine[], at: number): boolean {
  const { text } = lines[at] as SourceLine
  return leader.test(text) || (/^contents(?: page)?:?$/i.test(text) && leader.test(lines[at + 1]?.text ?? ''))
}

/** Parts the words of a page's last line from a footer that pdftotext printed right behind them. */
function unglue(lines: readonly SourceLine[], phrases: readonly string[]): readonly SourceLine[] {
  if (!lines.some(line => gluedAt(line, phrases) > 0)) return lines
  return lines.flatMap(line => {
    const from = gluedAt(line, phrases)
    if (from <= 0) return line
    return [
      part(line, 0, from),
      { ...part(line, from, line.text.length), blankBefore: false, pageBefore: false }
    ]
  })
}

/** Where a running title begins that ends the line, right behind a letter; 0 when none does. */
function gluedAt(line: SourceLine, phrases: readonly string[]): number {
  const from = line.text.lastIndexOf('Inspection of ')
  if (from <= 0 || !/[\p{L}.]/u.test(line.text[from - 1] as string)) return 0
  const lower = line.text.toLowerCase()
  return phrases.some(phrase => lower.endsWith(phrase)) ? from : 0
}

function part(line: SourceLine, start: number, end: number): SourceLine {
  const words = slice(line, start, end)
  return { ...line, ...words, ...sourceRange(words, 0, words.text.length) }
}

/** "Inspection of Exampleshire local authority / children's services / 9 to 20 June 2025 / 4": how many lines it takes. */
function footerLength(lines: readonly SourceLine[], at: number, phrases: readonly string[]): number {
  const title = runningTitleLength(lines, at, phrases)
  if (title === 0) return 0
  // Some programs print the number of the page above the dates.
  const number = isNumberLine(lines, at + title) && isDateLine(lines[at + title + 1]) ? 1 : 0
  const dates = title + number + (isDateLine(lines[at + title + number]) ? 1 : 0)
  return number === 0 && isNumberLine(lines, at + dates) ? dates + 1 : dates
}

function isNumberLine(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]
  return line !== undefined && /^\d{1,3}$/.test(line.text) && !line.pageBefore
}

/** Dates that stand in the line of a running title: " (2 to 13 June 2025)", ", 2 June 2025 | 4". */
const datesBehind =
  /(?<![\s,|(\u2013\u2014-])[\s,|(\u2013\u2014-]+\d{1,2}(?: [a-z]+)?(?: \d{4})?(?: (?:to|and) \d{1,2})? [a-z]+ \d{4}[)\s|\d]*(?:page \d{1,3})?$/

/** A small i, as `|32` makes of either. */
const letterI = 105

function runningTitleLength(lines: readonly SourceLine[], at: number, phrases: readonly string[]): number {
  const first = lines[at] as SourceLine
  if ((first.text.charCodeAt(0) | 32) !== letterI) return 0
  if (first.heading || first.item !== null || !/^inspection of /i.test(first.text) || first.text.length > 120)
    return 0
  for (let count = 1; count <= 3; count++) {
    const last = lines[at + count - 1]
    if (last === undefined || (count > 1 && (last.blankBefore || last.pageBefore))) return 0
    const words = join(lines.slice(at, at + count)).text.toLowerCase()
    if (words.length > 140) return 0
    // The phrase must end the title, but for dates and a page number behind it: a sentence that names the inspection goes on.
    const title = words.replace(datesBehind, '').replace(/(?<![.\s\d])[.\s\d]+$/, '')
    if (phrases.some(phrase => title.endsWith(phrase) || words.endsWith(phrase))) return count
  }
  return 0
}

function isDateLine(line: SourceLine | undefined): boolean {
  if (line === undefined || line.text.length > 70) return false
  const { text } = line
  return /^\d{1,2}\b/.test(text) && /\d{4}|\b[A-Z][a-z]{2,8}\b/.test(text) && !/[.;:]$/.test(text)
}

/** The footer's dates without its page number: "23 to 27 February 2026 2" ends in one. */
function datesPart(
  lines: readonly SourceLine[],
  at: number,
  count: number,
  phrases: readonly string[]
): Mapped {
  const title = runningTitleLength(lines, at, phrases)
  const own = join(lines.slice(at, at + title))
  const behind = datesBehind.exec(own.text.toLowerCase())
  if (behind !== null) return slice(own, behind.index, own.text.length)
  const line = lines.slice(at + title, at + count).find(one => isDateLine(one))
  if (line === undefined) return { text: '', pieces: [] }
  const text = line.text.replace(/(\d{4}) \d{1,3}$/, '$1')
  return { text, pieces: line.pieces }
}

/** "page 123 of 123". */
const longestPageNumber = 15

function isPageNumber(lines: readonly SourceLine[], at: number, afterFurniture: boolean): boolean {
  const line = lines[at] as SourceLine
  if (line.text.length > longestPageNumber || line.item !== null || line.cells !== null) return false
  if (!/^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(line.text)) return false
  const next = lines[at + 1]
  return next === undefined || next.pageBefore || (afterFurniture && !line.pageBefore)
}

/** How many lines a footnote takes that begins at `at`; 0 when none does. */
function footnoteLength(
  lines: readonly SourceLine[],
  at: number,
  above: readonly SourceLine[],
  phrases: readonly string[]
): number {
  const line = lines[at] as SourceLine
  if (line.heading || line.item !== null || !footnoteFirst.test(line.text)) return 0
  const next = lines[at + 1]
  const bare = /^[1-9\u00b9\u00b2\u00b3]$/.test(line.text) && next !== undefined && !next.pageBefore
  const text = bare ? next.text : line.text.replace(/^\d\s+/, '')
  const opens =
    footnoteOpening.test(text) ||
    (superscript.test(line.text) && (!line.text.startsWith('*') || isCited(above, '\\*'))) ||
    (bare &&
      line.text.length === 1 &&
      next.text.length > 25 &&
      isCited(above, line.text) &&
      atPageEnd(lines, at, phrases))
  if (!opens) return 0
  const from = bare ? at + 1 : at
  for (let count = 1; count <= longestFootnote; count++) {
    const after = lines[from + count]
    if (after === undefined || after.blankBefore || after.pageBefore || after.item !== null)
      return from - at + count
    if (footerLength(lines, from + count, phrases) > 0 || isPageNumber(lines, from + count, false))
      return from - at + count
  }
  return from - at + longestFootnote
}

/** Whether a word above carries the footnote's mark: "care leavers'1". */
function isCited(above: readonly SourceLine[], mark: string): boolean {
  const cited = new RegExp(`[A-Za-z?.,;:'")]${mark}(?=$|[\\s,.;)])`)
  return above.slice(-80).some(line => cited.test(line.text))
}

/** Whether the page ends within a footnote's length, before any blank line. */
function atPageEnd(lines: readonly SourceLine[], at: number, phrases: readonly string[]): boolean {
  for (let count = 2; count <= longestFootnote; count++) {
    const line = lines[at + count]
    if (line === undefined || line.pageBefore) return true
    if (footerLength(lines, at + count, phrases) > 0 || isPageNumber(lines, at + count, false)) return true
    if (line.blankBefore) return false
  }
  return false
}
