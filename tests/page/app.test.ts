import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { touchstone } from '../cli/touchstone.ts'
import { hostile } from '../documents/hostile.ts'
import { pdf } from '../documents/make-pdf.ts'
import { wordDraft } from '../documents/word-draft.ts'
import { type AppPage, drop, isBuilt, openApp, settled, taken } from './app-page.ts'
import { launch, noBrowser } from './browser.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const sample = readFileSync(join(corpus, 'thornmere-2025-slips.md'), 'utf8')

const skipped = noBrowser ?? (isBuilt ? null : 'pnpm build has not been run')
if (skipped !== null) process.stderr.write(`The page without installation is not driven: ${skipped}\n`)

/** A draft printed on pages of forty lines, written by hand. */
function printed(text: string): Buffer {
  const lines = text.split('\n').flatMap(line => line.match(/.{1,90}(?:\s|$)|^$/g) ?? [])
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, at) =>
    lines.slice(at * 40, at * 40 + 40)
  )
  return pdf(
    pages.map(page =>
      page.map((line, at) => ({
        x: 60,
        y: 780 - at * 17,
        size: 10,
        text: line.replace(/[^\x20-\x7e]/g, ' ')
      }))
    )
  )
}

describe.skipIf(skipped !== null)('the page that needs no installation', { timeout: 120_000 }, () => {
  let browser: Browser
  let app: AppPage
  let folder: string

  beforeAll(async () => {
    browser = await launch()
    app = await openApp(browser)
    folder = mkdtempSync(join(tmpdir(), 'touchstone-app-'))
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the command says of the same file, in the folder in which it lies. */
  function ofCommand(name: string, content: Uint8Array | string): string {
    writeFileSync(join(folder, name), content)
    return touchstone(['check', name, '--format', 'json'], { cwd: folder }).out
  }

  it.each([
    ['Markdown', 'draft.md', async () => sample],
    ['pasted text', 'draft.txt', async () => readFileSync(join(corpus, 'ashenford-2026-slips.txt'), 'utf8')],
    ['a Word document', 'draft.docx', async () => wordDraft(sample)],
    [
      'a PDF',
      'draft.pdf',
      async () => printed(readFileSync(join(corpus, 'ashenford-2026-slips.txt'), 'utf8'))
    ]
  ] as const)('gives the findings of the command for %s, byte for byte', async (_, name, make) => {
    const content = await make()
    await drop(app.page, [[name, content]])
    await app.page.waitForSelector(`.draft-head .meta:has-text("${name}")`)
    await settled(app.page)
    const json = (await taken(app.page, 'Findings as JSON')).toString()
    const command = ofCommand(name, content)
    expect(JSON.parse(command).reports[0].findings.length).toBeGreaterThan(3)
    expect(json).toBe(command)
  })

  it('refuses hostile documents with the reasons of the command, and goes on', async () => {
    const wrong: string[] = []
    // All of them take a minute; these are of every kind, and `tests/documents` has the rest.
    for (const { is, name, make, reason } of hostile.filter((_, at) => at % 4 === 0)) {
      await drop(app.page, [[name, make()]])
      await app.page.locator('.refused h2', { hasText: name }).waitFor()
      await settled(app.page)
      const said = (await app.page.locator('.refused .error').textContent()) ?? ''
      if (!reason.test(said)) wrong.push(`${is}: ${said}`)
      await app.page.getByRole('button', { name: 'Close' }).click()
    }
    expect(wrong).toEqual([])
    await drop(app.page, [['draft.md', sample]])
    await app.page.waitForSelector('.card')
  })

  it('asks for nothing outside and has no error', () => {
    expect(app.outside).toEqual([])
    expect(app.errors).toEqual([])
  })
})
