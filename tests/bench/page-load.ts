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
  const what = `page of ${(statSync(file).size / 1e6).toFixed(1)} MB with ${drafts} drafts`
  if (noBrowser !== null) return [{ what, value: `not opened: ${noBrowser}` }]
  const opened: Opened[] = []
  for (let time = 0; time < times; time++) opened.push(await open(file))
  const row = (part: string, seconds: readonly number[]): Row => ({
    what: `${what}, ${part}, median of ${times}`,
    value: `${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`,
    reach: `${soon} s`,
    reached: median(seconds) < soon
  })
  return [
    row(
      'until its queue is there',
      opened.map(({ queue }) => queue)
    ),
    row(
      'until all of it is read',
      opened.map(({ whole }) => whole)
    )
  ]
}

/** In seconds. */
interface Opened {
  readonly queue: number
  readonly whole: number
}

async function open(file: string): Promise<Opened> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const began = performance.now()
    const since = () => (performance.now() - began) / 1000
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' })
    await page.getByRole('table').getByRole('row').nth(50).waitFor()
    const queue = since()
    await page.waitForLoadState('load')
    return { queue, whole: since() }
  } finally {
    await browser.close()
  }
}
