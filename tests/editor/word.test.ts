/** Word drafts in the editor: read, checked, followed as Word saves them, and written out with comments. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { wordDraft } from '../documents/word-draft.ts'
import { findingsByCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { press, textEditor } from './harness/keys.ts'
import { chooseFromMenu, entry } from './harness/menu.ts'
import { problems, status } from './harness/parts.ts'
import { corpus, here } from './harness/places.ts'
import { noQuestion, rest, run } from './harness/questions.ts'
import { openFile, tab, turnTo } from './harness/tabs.ts'
import { openWindow, startBrowser } from './harness/window.ts'

const name = 'thornmere.docx'
const textOf = (file: string) => readFileSync(join(corpus, file), 'utf8')
const slips = await wordDraft(textOf('thornmere-2025-slips.md'))
const clean = await wordDraft(textOf('thornmere-2025.md'))

let browser: Browser
let editor: Editor
let page: Page

beforeAll(async () => {
  editor = await startEditor({ files: { [name]: slips, 'kelderby.txt': textOf('kelderby-2024-slips.txt') } })
  browser = await startBrowser()
  page = (await openWindow(browser, editor)).page
  // The editor knows what an extension opens some time after it shows its window.
  await openFile(page, 'kelderby.txt')
  await status(page).waitFor()
})
beforeEach(() => noQuestion(page))
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

const inExplorer = () =>
  page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true }).first()
const found = () => findingsByCommand(join(editor.folder, name)).length
const checked = () => {
  const said = found() === 0 ? 'no findings' : `${found()} findings?`
  return status(page)
    .filter({ hasText: new RegExp(`, ${said}$`) })
    .waitFor()
}

/** The draft with slips in front and checked, whatever the step before has left. */
async function theDraft(): Promise<void> {
  writeFileSync(join(editor.folder, name), slips)
  if (!(await tab(page, `${name}.txt`).isVisible())) await inExplorer().click()
  await turnTo(page, `${name}.txt`)
  await checked()
}

describe('a Word draft', () => {
  it('is shown as it is read, with what the command finds in it', async () => {
    await theDraft()
    expect(found()).toBeGreaterThan(5)
    const listed = await problems(page, 'the table says good')
    await listed.first().waitFor()
    await page.locator('.squiggly-error').first().waitFor()
    await rest(page)
    await page.screenshot({ path: join(here, 'pictures', 'word.png'), animations: 'disabled' })
  })

  it('cannot be written in', async () => {
    await theDraft()
    await press(textEditor(page, `${name}.txt`), 'x')
    const refusal = page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/i })
    await refusal.waitFor()
    await press(textEditor(page, `${name}.txt`), 'Escape')
    await refusal.waitFor({ state: 'hidden' })
  })

  it('follows the file as Word saves it', async () => {
    await theDraft()
    const before = found()
    writeFileSync(join(editor.folder, name), clean)
    expect(found()).toBeLessThan(before)
    await checked()
  })

  it('is written out with the findings as comments, where somebody says', async () => {
    await theDraft()
    const copy = join(editor.folder, 'thornmere-findings.docx')
    await inExplorer().click({ button: 'right' })
    await entry(page, 'Check This Document').waitFor()
    await chooseFromMenu(page, 'Write Findings as Word Comments…')
    const asked = page.locator('.quick-input-widget input[type="text"]').first()
    await expect.poll(() => asked.inputValue(), { timeout: 10_000 }).toContain('thornmere-findings.docx')
    await press(asked, 'Enter')
    await page.locator('.notification-toast', { hasText: 'are written as comments into' }).waitFor()
    const comments = strFromU8(unzipSync(readFileSync(copy))['word/comments.xml'] ?? new Uint8Array())
    expect(comments).toContain('the table says good')
    expect(readFileSync(join(editor.folder, name))).toEqual(Buffer.from(slips))
    rmSync(copy)
  })

  it('is one of all drafts that are checked', async () => {
    writeFileSync(join(editor.folder, 'other.docx'), slips)
    await run(page, 'Touchstone: Check All Drafts of the Workspace')
    await page.locator('.notification-toast', { hasText: /further drafts? read: \d+ reports?/ }).waitFor()
    await run(page, 'Notifications: Clear All Notifications')
    const look = async () => {
      const rows = await problems(page, 'other.docx')
      await rows.first().waitFor({ timeout: 3000 })
    }
    await vi.waitFor(look, { timeout: 30_000, interval: 100 })
  })
})
