/** The words of a page and where they stand on it, in the order in which the PDF draws them. */

import { partedFrom } from './beside.ts'
import type { Item } from './item.ts'
import { leastSlant, multiplied, upright } from './turned.ts'

export interface Page {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
  /** Whether words run in another direction or across the text, as a watermark's do; they are not among the items. */
  readonly slanted: boolean
  /** Whether the lines are numbered in the margin; the numbers are not among the items. */
  readonly lineNumbers: boolean
  /** Whether Word printed comments and changes in the margin; they are not among the items. */
  readonly comments: boolean
}

/** What is used of PDF.js, whose own types want a browser's. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getTextContent(): Promise<{ items: readonly (PdfText | { type: string })[] }>
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  cleanup(): unknown
}

interface PdfText {
  readonly str: string
  readonly transform: number[]
  readonly width: number
}

/** A field of a form, where the page has one. */
interface PdfAnnotation {
  readonly fieldType?: string | null
  readonly fieldValue?: unknown
  readonly rect?: readonly number[]
  readonly hidden?: boolean
}

export async function readPage(page: PdfPage): Promise<Page> {
  const { items } = await page.getTextContent()
  const words = items.filter((item): item is PdfText => 'str' in item && item.str !== '')
  const { width, height, transform } = upright(page.getViewport({ scale: 1 }), words)
  const kept: Item[] = []
  let slanted = false
  for (const item of words) {
    const [a, b, , , x, y] = multiplied(transform, item.transform)
    if (Math.abs(b) > Math.abs(a) * leastSlant || a <= 0) {
      slanted ||= item.str.trim() !== ''
      continue
    }
    kept.push({ text: item.str, x, y, width: item.width, size: Math.abs(a) })
  }
  kept.push(...filledIn(await page.getAnnotations(), transform))
  const { items: own, watermark, ...beside } = partedFrom(kept)
  return { width, height, items: own, slanted: slanted || watermark, ...beside }
}

/** The height of a form's letters, as a share of their field's. */
const letterShare = 0.6

/** What stands in the fields of a form: words that were typed, an entry that was chosen. */
function filledIn(annotations: readonly PdfAnnotation[], transform: readonly number[]): Item[] {
  return annotations.flatMap(({ fieldType, fieldValue, rect, hidden }) => {
    if ((fieldType !== 'Ch' && fieldType !== 'Tx') || hidden === true || rect === undefined) return []
    const text = (Array.isArray(fieldValue) ? fieldValue.join(', ') : String(fieldValue ?? '')).trim()
    if (text === '') return []
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    const height = Math.abs(top - bottom)
    const [, , , , x, y] = multiplied(transform, [
      1,
      0,
      0,
      1,
      left,
      bottom + (height * (1 - letterShare)) / 2
    ])
    return [{ text, x, y, width: Math.abs(right - left), size: height * letterShare }]
  })
}
