/**
 * What the extension looks like: in light, dark and high contrast, for people and for axe-core. All pictures go to `pictures`;
 * those of the extension's README are written to `extension/media` by `pnpm editor pictures --update` alone.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { press, textEditor } from './harness/keys.ts'
import { panelFrame } from './harness/panel.ts'
import { expand, hide, judgementTree, problems, status } from './harness/parts.ts'
import { here, media, root } from './harness/places.ts'
import { choose, goTo, rest, run } from './harness/questions.ts'
import { close, openFile } from './harness/tabs.ts'
import { openWindow, size, startBrowser } from './harness/window.ts'

const name = 'larkmoor-2025.md'
const sample = readFileSync(join(root, 'extension/walkthrough/sample-draft.md'), 'utf8')
const pictures = join(here, 'pictures')
const themes = [
  { id: 'light', name: 'Light Modern', kind: 'vs' },
  { id: 'dark', name: 'Dark Modern', kind: 'vs-dark' },
  { id: 'high-contrast', name: 'Dark High Contrast', kind: 'hc-black' },
  { id: 'high-contrast-light', name: 'Light High Contrast', kind: 'hc-light' }
] as const

/** The pictures of the README, by the name they have there. */
const shown: Readonly<Record<string, string>> = {
  'findings-light': 'findings.png',
  'tree-light': 'tree.png',
  'evidence-dark': 'evidence.png',
  'what-if-light': 'what-if.png'
}

let browser: Browser
let editor: Editor
let page: Page

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  editor = await startEditor({
    files: { [name]: sample },
    settings: { 'editor.fontSize': 13, 'window.commandCenter': false, 'window.title': name }
  })
  browser = await startBrowser()
  page = (await openWindow(browser, editor)).page
  await openFile(page, name)
  await status(page).waitFor()
  // Wide enough for the labels of the tree.
  const edge = (await page.locator('.part.sidebar').boundingBox())?.width ?? 0
  await page.mouse.move(48 + edge, 400)
  await page.mouse.down()
  await page.mouse.move(48 + 390, 400, { steps: 4 })
  await page.mouse.up()
})
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

/** Puts the pointer where nothing says anything about it. */
async function away(): Promise<void> {
  await rest(page)
  await page.locator('.workbench-hover').first().waitFor({ state: 'hidden' })
}

async function picture(name: string): Promise<void> {
  const file = join(pictures, `${name}.png`)
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  const kept = shown[name]
  if (kept !== undefined && process.env.TOUCHSTONE_UPDATE_PICTURES === '1')
    copyFileSync(file, join(media, kept))
}

describe.each(themes)('in $id', ({ id, name: themeName, kind }) => {
  it('findings stand in the draft and in the Problems list', async () => {
    await run(page, 'Preferences: Color Theme')
    await choose(page, 'Select Color Theme', themeName, true)
    await page.locator(`.monaco-workbench.${kind}`).waitFor()
    await run(page, 'View: Show Explorer')
    const listed = await problems(page, '')
    await listed.first().waitFor()
    await goTo(page, name, 37, 58)
    // What is shown at the cursor goes when the pointer moves.
    await away()
    await press(textEditor(page, name), 'Control+k', 'Control+i')
    const hover = page.locator('.monaco-hover', { hasText: 'the table says good' })
    await hover.filter({ hasText: 'Quick Fix' }).waitFor()
    await picture(`findings-${id}`)
    expect(await hover.isVisible()).toBe(true)
    await press(textEditor(page, name), 'Escape')
  })

  it('the tree lists the judgements', async () => {
    await hide(page, 'panel')
    await page.locator('.activitybar').getByRole('tab', { name: 'Touchstone' }).click()
    const tree = judgementTree(page)
    await expand(tree, /^Children in care, /)
    await expand(tree, /^Paragraph 10, /)
    await tree
      .getByRole('treeitem', { name: /^Against: / })
      .first()
      .click()
    await away()
    await picture(`tree-${id}`)
  })

  it('the evidence panel can be read by everybody', async () => {
    await goTo(page, name, 1, 1)
    await run(page, 'Touchstone: Show the Evidence of This Report')
    const panel = await panelFrame(page)
    await hide(page, 'sidebar')
    await panel.getByRole('heading', { name: /^Children in care/ }).waitFor()
    await away()
    await picture(`evidence-${id}`)
    for (const details of await panel.locator('details').all())
      await details.evaluate(one => one.setAttribute('open', ''))
    expect(await violations(panel)).toEqual([])
    await panel.getByRole('heading', { name: /^Children in care/ }).evaluate(one => one.scrollIntoView())
    await picture(`evidence-section-${id}`)
    await panel.locator('select[name="judgement"]').selectOption('care-leavers')
    await panel.locator('select[name="grade"]').selectOption('good')
    await panel
      .getByRole('heading', { name: /^If care leavers were graded good/ })
      .evaluate(() => scrollTo(0, 0))
    await picture(`what-if-${id}`)
    expect(await violations(panel)).toEqual([])
    await close(page, 'Evidence: Larkmoor')
  })
})

describe('in a narrow window', () => {
  afterEach(() => page.setViewportSize(size))

  it('the evidence panel is as narrow as its place, and nothing is cut off', async () => {
    await page.setViewportSize({ width: 720, height: size.height })
    await goTo(page, name, 1, 1)
    await run(page, 'Touchstone: Show the Evidence of This Report')
    const panel = await panelFrame(page)
    await panel.locator('select[name="judgement"]').selectOption('care-leavers')
    await panel.locator('select[name="grade"]').selectOption('good')
    await panel.getByRole('heading', { name: /^If care leavers were graded good/ }).waitFor()
    const [shown, whole] = await panel.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth
    ])
    expect(shown).toBeLessThan(400)
    expect(whole).toBe(shown)
    await picture('evidence-narrow')
  })
})

describe('the pictures of the README', () => {
  it('are there, and as large as the window', () => {
    const readme = readFileSync(join(root, 'extension/README.md'), 'utf8')
    const named = [...readme.matchAll(/!\[[^\]]+\]\(media\/([^)]+\.png)\)/g)].map(
      ([, file]) => file as string
    )
    expect(named.sort()).toEqual(Object.values(shown).sort())
    for (const file of named) {
      const bytes = readFileSync(join(media, file))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size.width, size.height])
    }
  })
})
