/**
 * Keys go to whatever has the focus at that moment. The editor moves it of itself while it opens and closes things, so a key is
 * pressed only when what it is meant for holds the focus.
 */
import type { Locator, Page } from 'playwright-core'
import { vi } from 'vitest'

/** Waits until an element, or something in it, has the focus. */
export async function focused(element: Locator): Promise<void> {
  await becomes(element, ':focus-within')
}

/** Waits until an element is what a selector says. */
export async function becomes(element: Locator, selector: string): Promise<void> {
  const look = async () => {
    const is = await element.first().evaluate((one, selector) => one.matches(selector), selector)
    if (!is) throw new Error(`${element} never became ${selector}`)
  }
  await vi.waitFor(look, { timeout: 40_000, interval: 50 })
}

/** Presses keys one after the other, each while `element` has the focus. */
export async function press(element: Locator, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await focused(element)
    await element.page().keyboard.press(key)
  }
}

/** The text editor in front; that of one file where it is named. */
export function textEditor(page: Page, name?: string): Locator {
  const uri = name === undefined ? '' : `[data-uri$="/${name}"]`
  return page.locator(`.editor-group-container.active .editor-instance .monaco-editor${uri}`)
}
