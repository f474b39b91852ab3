/** Context menus. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** An entry of the menu that is open. */
export function entry(page: Page, label: string): Locator {
  return page.locator('.context-view .action-item', { hasText: label })
}

/** Chooses an entry. A menu takes no clicks in its first tenth of a second, so it is clicked until the menu is gone. */
export async function chooseFromMenu(page: Page, label: string): Promise<void> {
  const chosen = entry(page, label)
  const click = async () => {
    if (await chosen.isVisible()) await chosen.click({ timeout: 1000 })
    return chosen.isVisible()
  }
  await expect.poll(click, { timeout: 20_000, interval: 200 }).toBe(false)
}
