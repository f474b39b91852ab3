/**
 * The questions that the editor asks at the top of its window. They close when they lose the focus, so each step begins when the
 * question has it, and ends when the question is gone: whatever was under way has come to rest by then.
 */
import type { Locator, Page } from 'playwright-core'
import { focused, press, textEditor } from './keys.ts'
import { turnTo } from './tabs.ts'

const widget = (page: Page) => page.locator('.quick-input-widget')
const rows = (page: Page) => page.locator('.quick-input-list .monaco-list-row')

/** Where the answer to the question that begins with these words is written; to any question where none are given. */
function field(page: Page, words?: string): Locator {
  const asked = words === undefined ? '' : `[placeholder^="${words}"]`
  return widget(page).locator(`input[type="text"]${asked}`).first()
}

/** Puts the pointer into the status bar's middle: what a tooltip shows where it has rested would lie over the answers. */
export async function rest(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.move(width / 2, height - 2)
}

/** Runs a command by its name in the palette. */
export async function run(page: Page, title: string): Promise<void> {
  await rest(page)
  await page.keyboard.press('F1')
  const palette = field(page, 'Type the name of a command')
  await focused(palette)
  await palette.fill(`>${title}`)
  await rows(page).filter({ hasText: title }).first().click()
  await palette.waitFor({ state: 'hidden' })
}

/** Chooses an entry of the list that a question shows; `search` for one that may stand further down than is drawn. */
export async function choose(page: Page, question: string, entry: string, search = false): Promise<void> {
  const asked = field(page, question)
  await focused(asked)
  if (search) await asked.fill(entry)
  await rows(page).filter({ hasText: entry }).first().click()
  await asked.waitFor({ state: 'hidden' })
}

/** Answers a question in words. A question that does not take the answer says why, and stays: `refused` is what it says. */
export async function answer(page: Page, question: string, text: string, refused?: string): Promise<void> {
  const asked = field(page, question)
  await focused(asked)
  await asked.fill(text)
  await press(asked, 'Enter')
  if (refused === undefined) await asked.waitFor({ state: 'hidden' })
  else await widget(page).filter({ hasText: refused }).waitFor()
}

/** Puts the cursor of an open draft at a line and column, both from 1. */
export async function goTo(page: Page, name: string, line: number, column: number): Promise<void> {
  await turnTo(page, name)
  await rest(page)
  const text = textEditor(page, name)
  await press(text, 'Control+g')
  const asked = field(page)
  await focused(asked)
  await asked.fill(`:${line}:${column}`)
  await rows(page)
    .filter({ hasText: `Go to line ${line}` })
    .first()
    .waitFor()
  await press(asked, 'Enter')
  await asked.waitFor({ state: 'hidden' })
  await focused(text)
  await cursorAt(page, `Ln ${line}, Col ${column}`)
}

/** Waits until the status bar says where the cursor is, or what is selected. */
export async function cursorAt(page: Page, place: string): Promise<void> {
  await page.locator('.statusbar-item', { hasText: place }).waitFor()
}

/** Takes away a question that a step has left, so that the next one begins without. */
export async function noQuestion(page: Page): Promise<void> {
  if (!(await widget(page).isVisible())) return
  await field(page).focus()
  await press(widget(page), 'Escape')
  await widget(page).waitFor({ state: 'hidden' })
}
