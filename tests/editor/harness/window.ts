/** A window of the editor in a browser, and what a person does in it. Every wait is for something that is stated. */
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Request
} from 'playwright-core'
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
  page.setDefaultTimeout(20_000)
  await page.goto(editor.address)
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 })
  return { context, page, strangers, errors }
}

/** Opens a file of the folder and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view').getByRole('treeitem', { name }).dblclick()
  await tab(page, name).waitFor()
  await page.locator('.editor-instance .view-line').first().waitFor()
}

export function tab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab', { hasText: name })
}

/** Closes a tab. */
export async function close(page: Page, name: string): Promise<void> {
  await tab(page, name).hover()
  await tab(page, name).locator('.codicon-close').click()
  await tab(page, name).waitFor({ state: 'detached' })
}

/** Presses a key that brings a question up and writes into it; again when something under way took the focus from it. */
async function ask(page: Page, key: string, text: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget input[type="text"]').first()
  for (let time = 0; time < 5; time++) {
    await page.keyboard.press(key)
    const written = await input.fill(text, { timeout: 3000 }).then(
      () => true,
      () => false
    )
    if (written) return input
  }
  throw new Error(`${key} brings no question up`)
}

/** Runs a command by its name in the palette. */
export async function run(page: Page, title: string): Promise<void> {
  await ask(page, 'F1', `>${title}`)
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first()
  await row.waitFor()
  await row.click()
}

/** Chooses an entry of the list that is shown; `search` for one that may stand further down than is drawn. */
export async function choose(page: Page, text: string, search = false): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first()
  if (search) await page.locator('.quick-input-widget input[type="text"]').first().fill(text)
  await row.waitFor()
  await row.click()
}

/** Answers the question that is shown. */
export async function answer(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]').first()
  await input.waitFor()
  await input.fill(text)
  await input.press('Enter')
}

/** Puts the cursor at a line and column, both from 1; again when something under way took the focus from the question. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: `Go to line ${line}` }).first()
  const place = page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
  for (let time = 0; time < 5; time++) {
    await ask(page, 'Control+g', `:${line}:${column}`)
    // Clicked, not entered: a key that misses the question would write into the draft.
    const there = await row
      .click({ timeout: 3000 })
      .then(() => place.waitFor({ timeout: 3000 }))
      .then(
        () => true,
        () => false
      )
    if (there) return
  }
  throw new Error(`The cursor does not go to line ${line}, column ${column}`)
}

/** The item that says how much was checked. */
export function status(page: Page): Locator {
  return page.locator('.statusbar-item', { hasText: /sections checked|Not checked/ })
}

/** The rows of the Problems list that hold a text; the list is narrowed to it, since it draws only the rows in view. */
export async function problems(page: Page, text: string): Promise<Locator> {
  const panel = page.locator('.markers-panel-container')
  if (!(await panel.isVisible())) await run(page, 'Problems: Focus on Problems View')
  await page.locator('.viewpane-filter-container input').fill(text)
  return panel.locator('.monaco-list-row').filter({ hasText: text })
}

/** Chooses an action at the cursor, by the keyboard. */
export async function quickFix(page: Page, title: RegExp): Promise<void> {
  await page.keyboard.press('Control+.')
  const rows = page.locator('.action-widget .monaco-list-row.action')
  await rows.filter({ hasText: title }).first().waitFor()
  const titles = await rows.allTextContents()
  const focused = page.locator('.action-widget .monaco-list-row.action.focused')
  for (let step = 0; step < titles.length; step++) {
    if (title.test((await focused.textContent()) ?? '')) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** Takes a part of the window away, if it is there. */
export async function hide(page: Page, part: 'sidebar' | 'panel'): Promise<void> {
  const shown = page.locator(`.part.${part}`)
  if (!(await shown.isVisible())) return
  await run(
    page,
    part === 'panel' ? 'View: Toggle Panel Visibility' : 'View: Toggle Primary Side Bar Visibility'
  )
  await shown.waitFor({ state: 'hidden' })
}
