/** How long Chromium takes from opening a moderators' page to its queue, ready for use. */
import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { launch, noBrowser } from '../page/browser.ts'
import { median } from './measure.ts'
import type { Row } from './table.ts'

const times = 5
/** Seconds. */
const soon = 3

export async function pageLoad(file: string, drafts: number): Promise<Row[]> {
  const size = `page of ${(statSync(file).size / 1e6).toFixed(1)} MB`
  if (noBrowser !== null) return [{ what: `opening the ${size}`, value: `not measured: ${noBrowser}` }]
  const seconds: number[] = []
  for (let time = 0; time < times; time++) seconds.push((await open(file)) / 1000)
  const middle = median(seconds)
  return [
    {
      what: `opening the ${size} with ${drafts} drafts, median of ${times}`,
      value: `${middle.toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`,
      reach: `${soon} s`,
      reached: middle < soon
    }
  ]
}

async function open(file: string): Promise<number> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const began = performance.now()
    await page.goto(pathToFileURL(file).href)
    await page.getByRole('table').getByRole('row').nth(50).waitFor()
    return performance.now() - began
  } finally {
    await browser.close()
  }
}
