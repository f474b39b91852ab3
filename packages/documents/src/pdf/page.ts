/** The words of a page and where they stand on it, in the order in which the PDF draws them. */

/** A run of characters on one line; `y` is its base line, counted from the top of the page as it is shown. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of the letters. */
  readonly size: number
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
  /** Whether words run in another direction, as a watermark's do; they are not among the items. */
  readonly slanted: boolean
}

/** What is used of PDF.js, whose own types want a browser's. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getTextContent(): Promise<{ items: readonly (PdfText | { type: string })[] }>
  cleanup(): unknown
}

interface PdfText {
  readonly str: string
  readonly transform: number[]
  readonly width: number
}

export async function readPage(page: PdfPage): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const kept: Item[] = []
  let slanted = false
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, , , x, y] = multiplied(transform, item.transform)
    if (Math.abs(b) > Math.abs(a) * 0.1 || a <= 0) {
      slanted ||= item.str.trim() !== ''
      continue
    }
    kept.push({ text: item.str, x, y, width: item.width, size: Math.abs(a) })
  }
  return { width, height, items: kept, slanted }
}

type Matrix = [number, number, number, number, number, number]

function multiplied(one: readonly number[], other: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix
  const [g, h, i, j, k, l] = other as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
