/** Files and panels in their tabs. */
import type { Locator, Page } from 'playwright-core'
import { focused, textEditor } from './keys.ts'

/** Opens a file of the folder for good, and waits until the cursor is in its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view').getByRole('treeitem', { name }).dblclick()
  // The first click of the two shows the text too, and leaves the focus in the list.
  await focused(textEditor(page, name))
}

export function tab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab', { hasText: name })
}

/** Brings a file that is open to the front. */
export async function turnTo(page: Page, name: string): Promise<void> {
  await tab(page, name).click()
  await focused(textEditor(page, name))
}

/** Closes a tab. */
export async function close(page: Page, name: string): Promise<void> {
  await tab(page, name).hover()
  await tab(page, name).locator('.codicon-close').click()
  await tab(page, name).waitFor({ state: 'detached' })
}
