/** The parts of a window around the text: the status bar, the Problems list, the tree, and what is offered at the cursor. */
import type { Locator, Page } from 'playwright-core'
import { becomes, focused, press, textEditor } from './keys.ts'
import { run } from './questions.ts'

/** The item that says how much was checked. */
export function status(page: Page): Locator {
  return page.locator('.statusbar-item', { hasText: /sections checked|Not checked/ })
}

/** The rows of the Problems list that hold a text; the list is narrowed to it, since it draws only the rows in view. */
export async function problems(page: Page, text: string): Promise<Locator> {
  const panel = page.locator('.markers-panel-container')
  const filter = page.locator('.viewpane-filter-container input')
  if (!(await panel.isVisible())) {
    await run(page, 'Problems: Focus on Problems View')
    await focused(page.locator('.part.panel'))
  }
  // Emptied first: rows that are shown afterwards are those of this text, and none that it has yet to take away.
  await filter.fill('no finding says this')
  await panel.locator('.monaco-list-row').first().waitFor({ state: 'detached' })
  await filter.fill(text)
  return panel.locator('.monaco-list-row').filter({ hasText: text })
}

/** Chooses an action at the cursor, by the keyboard. */
export async function quickFix(page: Page, title: RegExp): Promise<void> {
  await press(textEditor(page), 'Control+.')
  const actions = page.locator('.action-widget')
  const rows = actions.locator('.monaco-list-row.action')
  await rows.filter({ hasText: title }).first().waitFor()
  const chosen = actions.locator('.monaco-list-row.action.focused')
  for (const text of await rows.allTextContents()) {
    await chosen.filter({ hasText: text }).waitFor()
    if (title.test(text)) break
    await press(actions, 'ArrowDown')
  }
  await press(actions, 'Enter')
  await actions.waitFor({ state: 'hidden' })
  await focused(textEditor(page))
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

/** The tree in the side bar, once it is shown. */
export function judgementTree(page: Page): Locator {
  return page.locator('.pane-body .monaco-list', { has: page.getByRole('treeitem') })
}

/** Opens the first node of a tree whose label fits. */
export async function expand(tree: Locator, name: RegExp): Promise<void> {
  const node = tree.getByRole('treeitem', { name }).first()
  await node.click()
  if ((await node.getAttribute('aria-expanded')) === 'false') await press(tree, 'ArrowRight')
  await becomes(node, '[aria-expanded="true"]')
}
