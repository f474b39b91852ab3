/** The page that needs no installation, opened from a file with the network refused. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const appFile = join(import.meta.dirname, '../../packages/app/dist/touchstone.html')

export const isBuilt = statSync(appFile, { throwIfNoEntry: false }) !== undefined

export interface AppPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests for anything outside, and errors of the page: both stay empty. */
  readonly outside: string[]
  readonly errors: string[]
}

export async function openApp(browser: Browser, width = 1400, height = 900): Promise<AppPage> {
  const context = await browser.newContext({
    acceptDownloads: true,
    offline: true,
    viewport: { width, height }
  })
  const page = await context.newPage()
  const outside: string[] = []
  const errors: string[] = []
  page.on('request', request => {
    if (!/^(file|blob|data):/.test(request.url())) outside.push(request.url())
  })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(pathToFileURL(appFile).href)
  await page.waitForSelector('h2')
  return { page, context, outside, errors }
}

/** Drops files on the page, as a person does from a folder. */
export async function drop(
  page: Page,
  files: readonly (readonly [string, Uint8Array | string])[]
): Promise<void> {
  const given = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const)
  await page.evaluate(`(${dropped})(${JSON.stringify(given)})`)
}

/** Runs in the page. */
const dropped = `files => {
  const transfer = new DataTransfer()
  for (const [name, base64] of files)
    transfer.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], name))
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
  )
}`

/** Waits until nothing is being checked. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.progress:empty').waitFor({ state: 'attached', timeout: 60_000 })
}

/** What the page gives under this name in its menu. */
export async function taken(page: Page, name: string): Promise<Buffer> {
  const menu = page.locator('details.menu')
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click()
  ])
  const { readFile } = await import('node:fs/promises')
  return readFile(await download.path())
}
