import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { touchstone } from '../cli/touchstone.ts'
import { appFile, isBuilt } from './app-page.ts'
import { Firefox, noFirefox } from './firefox.ts'

const skipped = noFirefox ?? (isBuilt ? null : 'pnpm build has not been run')
if (skipped !== null)
  process.stderr.write(`The page without installation is not opened in Firefox: ${skipped}\n`)

describe.skipIf(skipped !== null)(
  'the page that needs no installation, in Firefox',
  { timeout: 60_000 },
  () => {
    let firefox: Firefox
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'touchstone-firefox-'))
      firefox = await Firefox.launch()
      await firefox.open(pathToFileURL(appFile).href)
    }, 60_000)

    afterAll(async () => {
      await firefox?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('checks the sample draft, and finds what the command finds', async () => {
      const sample = await firefox.run<string>(`return document.getElementById('sample').textContent`)
      writeFileSync(join(folder, 'sample-draft.md'), sample)
      const { out } = touchstone(['check', 'sample-draft.md', '--format', 'json'], { cwd: folder })
      const { reports } = JSON.parse(out) as { reports: { findings: { message: string }[] }[] }
      const expected = reports[0]?.findings ?? []
      expect(expected.length).toBeGreaterThan(5)
      await firefox.run(`
      [...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Try the sample draft').click()
      for (const until = Date.now() + 30_000; Date.now() < until; ) {
        if (document.querySelectorAll('.card').length === ${expected.length}) return
        await new Promise(resolve => setTimeout(resolve, 100))
      }`)
      const shown = await firefox.run<string[]>(
        `return [...document.querySelectorAll('.card')].map(one => one.textContent)`
      )
      expect(shown).toHaveLength(expected.length)
      for (const { message } of expected)
        expect(
          shown.some(one => one.includes(message)),
          message
        ).toBe(true)
    })
  }
)
