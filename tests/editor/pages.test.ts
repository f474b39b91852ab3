/** The pages that the command writes, in a real browser: nothing amiss for anybody, and nothing fetched. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { runCommand } from './harness/command.ts'
import { corpus } from './harness/places.ts'
import { startBrowser } from './harness/window.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-pages-'))
const drafts = join(folder, 'drafts')
const moderated = join(folder, 'moderated')
let browser: Browser

beforeAll(async () => {
  mkdirSync(drafts)
  for (const name of readdirSync(corpus)) {
    if (/^(thornmere-2025-slips|kelderby-2024|brackendale-2026)\.(md|txt)$/.test(name))
      cpSync(join(corpus, name), join(drafts, name))
  }
  writeFileSync(join(drafts, 'letter.md'), 'Dear Director\n\nThank you for the focused visit.\n')
  const one = join(drafts, 'thornmere-2025-slips.md')
  writeFileSync(join(folder, 'check.html'), runCommand(['check', drafts, '--format', 'html']))
  writeFileSync(join(folder, 'evidence.html'), runCommand(['evidence', one, '--format', 'html']))
  runCommand(['moderate', drafts, '--out', moderated])
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const pages = [
  ['check --format html', () => join(folder, 'check.html')],
  ['evidence --format html', () => join(folder, 'evidence.html')],
  ['moderate', () => join(moderated, 'index.html')]
] as const

describe.each(pages)('the page of %s', (_name, path) => {
  it.each(['light', 'dark'] as const)(
    'has nothing amiss in %s, and asks nobody for anything',
    async colorScheme => {
      const context = await browser.newContext({ colorScheme })
      const asked: string[] = []
      context.on('request', request => asked.push(request.url()))
      const page = await context.newPage()
      const address = pathToFileURL(path()).href
      await page.goto(address)
      for (const details of await page.locator('details').all())
        await details.evaluate(one => one.setAttribute('open', ''))
      expect(await violations(page)).toEqual([])
      expect(asked).toEqual([address])
      await context.close()
    }
  )
})
