/** A folder of drafts is read from within the editor: the results are those of the command, and nothing is written over unasked. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wordDraft } from '../documents/word-draft.ts'
import { violations } from './harness/axe.ts'
import { runCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { frameOf } from './harness/panel.ts'
import { status } from './harness/parts.ts'
import { corpus } from './harness/places.ts'
import { choose, noQuestion, run } from './harness/questions.ts'
import { close, openFile, tab } from './harness/tabs.ts'
import { openWindow, startBrowser } from './harness/window.ts'

const thornmere = readFileSync(join(corpus, 'thornmere-2025-slips.md'), 'utf8')
const kelderby = readFileSync(join(corpus, 'kelderby-2024-slips.txt'), 'utf8')
/** A document is read from its bytes, as no text editor would. */
const document = await wordDraft(readFileSync(join(corpus, 'thornmere-2025.md'), 'utf8'))
const page1 = 'Moderation: drafts-moderated'

let browser: Browser
let editor: Editor
let page: Page

beforeAll(async () => {
  editor = await startEditor({
    files: { 'thornmere.md': thornmere, 'kelderby.txt': kelderby, 'thornmere.docx': document }
  })
  browser = await startBrowser()
  page = (await openWindow(browser, editor)).page
  // The editor knows the commands of an extension some time after it shows its window.
  await openFile(page, 'thornmere.md')
  await status(page).waitFor()
})
beforeEach(() => noQuestion(page))
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

const results = (name: string) => join(`${editor.folder}-moderated`, name)

async function moderate(): Promise<void> {
  await run(page, 'Touchstone: Moderate a Folder of Drafts')
  await choose(page, 'Which folder of drafts?', 'drafts')
  await choose(page, 'Where are the results to be written?', 'Beside the drafts')
}

describe('a folder of drafts', () => {
  it('is read as the command reads it, and its page is shown', async () => {
    await moderate()
    await tab(page, page1).waitFor({ timeout: 60_000 })
    await page.locator('.notification-toast', { hasText: '3 reports checked' }).waitFor()
    const shown = await frameOf(page, 'touchstone.touchstone-vscode', 'table.queue')
    expect(await shown.locator('table.queue tbody tr').count()).toBe(3)
    expect(await violations(shown)).toEqual([])
    const byCommand = `${editor.folder}-by-command`
    runCommand(['moderate', '.', '--out', byCommand], editor.folder)
    for (const name of ['results.json', 'findings.csv', 'sections.csv', 'results.sarif'])
      expect(readFileSync(results(name), 'utf8')).toBe(readFileSync(join(byCommand, name), 'utf8'))
    await close(page, page1)
  })

  it('has no earlier results written over before somebody says so', async () => {
    writeFileSync(results('index.html'), 'the page of before')
    await moderate()
    const question = page.locator('.monaco-dialog-box', { hasText: 'holds the results of an earlier run' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await question.waitFor({ state: 'detached' })
    expect(readFileSync(results('index.html'), 'utf8')).toBe('the page of before')
    await moderate()
    await question.getByRole('button', { name: 'Write Over Them' }).click()
    await tab(page, page1).waitFor({ timeout: 60_000 })
    expect(readFileSync(results('index.html'), 'utf8')).toContain('Drafts that need a second look')
    await close(page, page1)
  })
})

describe('a large folder', () => {
  // So many that nobody is too late to stop them, however quick the machine.
  const many = 500
  const all = many + 3
  it('can be stopped, and the next run goes on from there', async () => {
    for (let at = 0; at < many; at++) writeFileSync(join(editor.folder, `draft-${at}.md`), thornmere)
    await run(page, 'Notifications: Clear All Notifications')
    await moderate()
    const question = page.locator('.monaco-dialog-box', { hasText: 'holds the results of an earlier run' })
    await question.getByRole('button', { name: 'Write Over Them' }).click()
    const progress = page.locator('.notification-toast', { hasText: new RegExp(`\\d+ of ${all} drafts`) })
    await progress.waitFor({ timeout: 60_000 })
    await progress.getByRole('button', { name: 'Cancel' }).click()
    await page.locator('.notification-toast', { hasText: 'the next run into that folder goes on' }).waitFor()
    const kept = join(results('.touchstone-moderate'), 'records.jsonl')
    const before = readFileSync(kept, 'utf8').split('\n').length
    expect(before).toBeGreaterThan(1)
    await run(page, 'Notifications: Clear All Notifications')
    await moderate()
    await question.getByRole('button', { name: 'Write Over Them' }).click()
    await page
      .locator('.notification-toast', { hasText: `${all} reports checked` })
      .waitFor({ timeout: 80_000 })
    expect(existsSync(kept)).toBe(false)
  })
})
