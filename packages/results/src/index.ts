/** What came of checking drafts, and what is said of it: the same for the command and the page. */
export { commentsOf } from './comments.ts'
export { decode, emptied, type Unreadable } from './decode.ts'
export { checkOptions, type Draft, placesIn } from './document-places.ts'
export { line, printable, printableJson, visible } from './printable.ts'
export {
  exactSpot,
  type FileResult,
  findingsOf,
  isFailed,
  isWhole,
  type JsonFinding,
  type Note,
  type Run,
  spokenOf,
  spot,
  waivedOf
} from './result.ts'
export { count, findingCounts, notReports, summaryLine } from './summary.ts'
