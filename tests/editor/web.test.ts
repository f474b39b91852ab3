/** The extension as it runs in a browser alone: its server is a worker, and reads settings through the editor. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findingsByCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { panelFrame } from './harness/panel.ts'
import { problems, quickFix, status } from './harness/parts.ts'
import { corpus } from './harness/places.ts'
import { goTo, run } from './harness/questions.ts'
import { close, openFile } from './harness/tabs.ts'
import { type EditorWindow, openWindow, startBrowser } from './harness/window.ts'

const name = 'thornmere.md'
const files = {
  [name]: readFileSync(join(corpus, 'thornmere-2025-slips.md'), 'utf8'),
  'touchstone.yaml': 'rules:\n  acronym: off\n'
}

let browser: Browser
let editor: Editor
let opened: EditorWindow

beforeAll(async () => {
  const settings = { 'remote.extensionKind': { 'touchstone.touchstone-vscode': ['web'] } }
  editor = await startEditor({ files, settings })
  browser = await startBrowser()
  opened = await openWindow(browser, editor)
  await openFile(opened.page, name)
})
afterEach(({ task }) => keepPicture(task, opened.page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

describe('in a browser', () => {
  it('the server is a worker, and no process', async () => {
    await status(opened.page).waitFor()
    expect(editor.processes().filter(({ line }) => line.includes('server.mjs'))).toEqual([])
    await run(opened.page, 'Developer: Show Running Extensions')
    const row = opened.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Touchstone' })
    await row.filter({ hasText: 'web worker' }).waitFor()
    await close(opened.page, 'Running Extensions')
  })

  it('finds what the command finds, with the settings of the folder', async () => {
    const found = findingsByCommand(join(editor.folder, name))
    expect(found.some(({ message }) => message.includes('never written out'))).toBe(false)
    await status(opened.page)
      .filter({ hasText: `${found.length} findings` })
      .waitFor()
    const listed = await problems(opened.page, 'the table says good')
    await listed.first().waitFor()
    expect(await listed.last().textContent()).toContain('[Ln 11, Col 54]')
  })

  it('puts a slip of numbering right', async () => {
    await goTo(opened.page, name, 52, 1)
    await quickFix(opened.page, /^Number (this|these) paragraph/)
    await expect
      .poll(() => readFileSync(join(editor.folder, name), 'utf8').includes('\n12. The response to neglect'), {
        timeout: 10_000
      })
      .toBe(true)
  })

  it('shows the evidence', async () => {
    await run(opened.page, 'Touchstone: Show the Evidence of This Report')
    const panel = await panelFrame(opened.page)
    expect(await panel.getByRole('heading', { name: /^Care leavers: requires improvement/ }).count()).toBe(1)
  })

  it('says that it cannot read a batch, and what can', async () => {
    await run(opened.page, 'Touchstone: Moderate a Folder of Drafts')
    await opened.page.locator('.notification-toast', { hasText: 'touchstone moderate' }).waitFor()
  })

  it('asks nobody else for anything', () => {
    expect(opened.strangers).toEqual([])
  })
})
