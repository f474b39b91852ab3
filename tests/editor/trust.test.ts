/** A folder that nobody has said to trust: drafts are read as everywhere, and code that the folder names is not run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findingsByCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { problems, status } from './harness/parts.ts'
import { corpus } from './harness/places.ts'
import { choose, noQuestion, run } from './harness/questions.ts'
import { close, openFile, tab, turnTo } from './harness/tabs.ts'
import { openWindow, startBrowser } from './harness/window.ts'

const name = 'thornmere.md'
/** Leaves a trace of having been run, and something to see in the draft. */
const plugin = `const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
writeFileSync(join(__dirname, '..', '..', 'has-been-run'), '')
module.exports = function () {
  return (tree, file) => {
    file.message('The plugin of the folder has read this.', tree)
  }
}
`
const files = {
  [name]: readFileSync(join(corpus, 'thornmere-2025-slips.md'), 'utf8'),
  'touchstone.yaml': 'retext:\n  - retext-of-the-folder\n',
  'node_modules/retext-of-the-folder/package.json': '{ "name": "retext-of-the-folder", "main": "index.js" }',
  'node_modules/retext-of-the-folder/index.js': plugin
}

let browser: Browser
let editor: Editor
let page: Page

beforeAll(async () => {
  editor = await startEditor({ files, asksForTrust: true })
  browser = await startBrowser()
  page = (await openWindow(browser, editor)).page
})
beforeEach(() => noQuestion(page))
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

const hasBeenRun = () => existsSync(join(editor.folder, 'has-been-run'))

describe('a folder that is not trusted', () => {
  it('has its drafts checked, and its plugins left alone', async () => {
    await openFile(page, name)
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor()
    await status(page).filter({ hasText: '4 of 4 sections checked' }).waitFor()
    await (await problems(page, 'the table says good')).first().waitFor()
    expect(hasBeenRun()).toBe(false)
  })

  it('is moderated without them too', async () => {
    await run(page, 'Touchstone: Moderate a Folder of Drafts')
    await choose(page, 'Which folder of drafts?', 'drafts')
    await choose(page, 'Where are the results to be written?', 'Beside the drafts')
    await tab(page, 'Moderation: drafts-moderated').waitFor({ timeout: 60_000 })
    await close(page, 'Moderation: drafts-moderated')
    expect(hasBeenRun()).toBe(false)
  })

  it('has its plugins run once somebody says that they trust it', async () => {
    expect(hasBeenRun()).toBe(false)
    await run(page, 'Workspaces: Manage Workspace Trust')
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click()
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' })
    // The command runs them as well, where its user says so.
    const found = findingsByCommand(join(editor.folder, name), '--plugins')
    expect(found.filter(({ message }) => message === 'The plugin of the folder has read this.')).not.toEqual(
      []
    )
    await turnTo(page, name)
    await status(page)
      .filter({ hasText: `, ${found.length} findings` })
      .waitFor()
  })
})
