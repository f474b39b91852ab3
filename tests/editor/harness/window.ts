/** A window of the editor in a browser, and what a person does in it. Every wait is for something that is stated. */
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import type { Editor } from './editor.ts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name but that of this machine is found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-color-profile=srgb',
  '--font-render-hinting=none'
]

export const size = { width: 1280, height: 800 }

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
}

export interface EditorWindow {
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses that something was asked of and that are not the editor's. */
  readonly strangers: string[]
  /** What the console said that is an error. */
  readonly errors: string[]
}

/** Opens the editor's folder in a window without a past. */
export async function openWindow(browser: Browser, editor: Editor): Promise<EditorWindow> {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 })
  const strangers: string[] = []
  const errors: string[] = []
  const look = async (request: Request) => {
    const url = request.url()
    if (/^(data|blob):/.test(url) || new URL(url).origin === editor.origin) return
    // A panel's own files have addresses of a made-up host; the editor answers for it and asks nobody.
    const response = await request.response().catch(() => null)
    if (response?.fromServiceWorker() !== true) strangers.push(url)
  }
  context.on('requestfinished', request => void look(request))
  context.on('requestfailed', request => void look(request))
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.setDefaultTimeout(40_000)
  await page.goto(editor.address)
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 })
  return { context, page, strangers, errors }
}
