/** The process of the checks: one, whatever becomes of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { status } from './harness/parts.ts'
import { corpus } from './harness/places.ts'
import { run } from './harness/questions.ts'
import { close, openFile } from './harness/tabs.ts'
import { openWindow, startBrowser } from './harness/window.ts'

const draft = readFileSync(join(corpus, 'thornmere-2025-slips.md'), 'utf8')
const patience = { timeout: 30_000 }

let browser: Browser
let editor: Editor
let page: Page

beforeAll(async () => {
  editor = await startEditor({ files: { 'one.md': draft, 'two.md': draft, 'three.md': draft } })
  browser = await startBrowser()
  page = (await openWindow(browser, editor)).page
})
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

const servers = () => editor.processes().flatMap(({ id, line }) => (line.includes('server.mjs') ? [id] : []))

/** What was said of a draft before may still stand, so each is another one. */
async function isChecked(name: string): Promise<void> {
  await openFile(page, name)
  await status(page).filter({ hasText: '4 of 4 sections checked' }).waitFor()
}

async function isAnother(before: readonly number[]): Promise<void> {
  await expect.poll(() => servers().filter(id => !before.includes(id)).length, patience).toBe(1)
  await expect.poll(() => servers().filter(id => before.includes(id)), patience).toEqual([])
}

describe('the process of the checks', () => {
  it('is one', async () => {
    await isChecked('one.md')
    expect(servers()).toHaveLength(1)
    await close(page, 'one.md')
  })

  it('is started again when it ends by itself', async () => {
    const before = servers()
    for (const id of before) process.kill(id, 'SIGKILL')
    await isAnother(before)
    await isChecked('two.md')
    await close(page, 'two.md')
  })

  it('is another one after somebody starts the checks again', async () => {
    const before = servers()
    await run(page, 'Touchstone: Restart the Checks')
    await isAnother(before)
    await isChecked('three.md')
  })

  it('is ended when it does not end by itself', async () => {
    const before = servers()
    for (const id of before) process.kill(id, 'SIGSTOP')
    await run(page, 'Touchstone: Restart the Checks')
    await isAnother(before)
  })
})
