/** What is printed beside or across the text of a page and is no part of it: line numbers and comments in the margin, straight watermarks. */
import type { Item } from './item.ts'

export interface Apart {
  readonly items: readonly Item[]
  readonly watermark: boolean
  readonly lineNumbers: boolean
  readonly comments: boolean
}

/** Parts the text of a page from what is printed beside and across it. */
export function partedFrom(items: readonly Item[]): Apart {
  const marks = watermarks(items)
  const comments = marginComments(items)
  const numbers = lineNumbers(items.filter(item => !marks.has(item) && !comments.has(item)))
  return {
    items: items.filter(item => !marks.has(item) && !comments.has(item) && !numbers.has(item)),
    watermark: marks.size > 0,
    lineNumbers: numbers.size > 0,
    comments: comments.size > 0
  }
}

/** Letters so many times as large as most are a title or a watermark. */
const large = 2.2

/** Large letters that other words are printed through. */
function watermarks(items: readonly Item[]): Set<Item> {
  const words = items.filter(({ text }) => text.trim() !== '')
  const usual = median(words.map(({ size }) => size))
  const others = words.filter(({ size }) => size < usual * large)
  const isAcross = ({ x, y, width, size }: Item) =>
    others.some(
      other =>
        other.y > y - size && other.y - other.size < y && other.x < x + width && other.x + other.width > x
    )
  return new Set(words.filter(item => item.size >= usual * large && isAcross(item)))
}

/** How Word prints a comment, a deletion and a change of format beside the text: "Commented [AB1]: …". */
const balloon = /^\s*(?:Comment(?:ed)? \[[^\]\s]{1,8}\]|Deleted|Formatted(?: table)?):?/

/** What Word prints in the margin on the right of a draft with its markup: all that stands right of where such a balloon begins. */
function marginComments(items: readonly Item[]): Set<Item> {
  const left = Math.min(...items.filter(({ text }) => balloon.test(text)).map(({ x }) => x))
  const beside = items.filter(({ x }) => x >= left - 1)
  const text = items.filter(({ x, text: words }) => x < left - 1 && words.trim() !== '')
  const through = text.some(({ x, width }) => x + width > left)
  return new Set(through || text.length < beside.length ? [] : beside)
}

/** At least so many numbers make a column of line numbers, and so many of the lines have one; small ones need fewer. */
const fewestNumbers = 5
const shareOfLines = 0.6
const small = 0.8
const fewestSmall = 2

/** Whole numbers in a column of their own, left of everything else, counting up line by line or in steps. */
function lineNumbers(items: readonly Item[]): Set<Item> {
  const words = items.filter(({ text }) => text.trim() !== '')
  const numbers = words.filter(({ text }) => /^\d{1,4}$/.test(text.trim())).sort((a, b) => a.y - b.y)
  const left = Math.min(...words.filter(item => !numbers.includes(item)).map(({ x }) => x))
  const column = numbers.filter(({ x, width }) => x + width <= left)
  const usual = median(words.map(({ size }) => size))
  const isSmall = column.every(({ size }) => size < usual * small)
  if (column.length < (isSmall ? fewestSmall : fewestNumbers)) return new Set()
  const values = column.map(({ text }) => Number(text))
  const step = (values[1] as number) - (values[0] as number)
  const counts = values.every((value, at) => at === 0 || value === (values[at - 1] as number) + step)
  const lines = new Set(words.map(({ y }) => Math.round(y / 3))).size
  const enough = isSmall || step > 1 || column.length >= lines * shareOfLines
  return new Set(counts && step > 0 && enough ? column : [])
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
