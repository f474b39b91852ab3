import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commentedWords } from '../documents/undo-comments.ts'
import { wordDraft } from '../documents/word-draft.ts'
import { drop, isBuilt, openApp, settled, taken } from './app-page.ts'
import { axeViolations, launch, noBrowser } from './browser.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const draft = (name: string) => [name, readFileSync(join(corpus, name))] as const
const sample = draft('thornmere-2025-slips.md')

/** Other work may have the machine. */
const patient = { timeout: 30_000 }

describe.skipIf(noBrowser !== null || !isBuilt)('the views of the page', { timeout: 180_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  it.each([
    [1400, 'light', { colorScheme: 'light', forcedColors: 'none' }],
    [1024, 'dark', { colorScheme: 'dark', forcedColors: 'none' }],
    [400, 'in forced colours', { colorScheme: 'light', forcedColors: 'active' }]
  ] as const)(
    'have nothing that axe-core objects to and no width too much, %i pixels wide and %s',
    async (width, _, media) => {
      const { page, context } = await openApp(browser, width)
      await page.emulateMedia(media)
      const look = async (view: string) => {
        expect([width, view, await axeViolations(page)]).toEqual([width, view, []])
        expect([width, view, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
          width,
          view,
          width
        ])
      }
      await look('open')
      await drop(page, [sample, draft('thornmere-2025.md')])
      await page.waitForSelector('.card')
      await settled(page)
      await page.locator('.card-head').first().click()
      await look('draft')
      await page.getByRole('button', { name: /^About / }).click()
      await page.waitForSelector('dialog[open]')
      await look('rule')
      await press(page, 'Close')
      await press(page, 'Edit')
      await page.waitForSelector('.cm-content')
      await look('edit')
      await press(page, 'Evidence')
      await page.waitForSelector('article.ledger')
      await look('evidence')
      await press(page, 'Compare')
      await page.waitForSelector('article.comparison')
      await look('compare')
      await press(page, 'Moderate')
      const frame = page.frameLocator('iframe')
      await frame.locator('table.queue').waitFor()
      await look('moderate')
      await frame.locator('table.queue a').first().click()
      await frame.locator('article.finding').first().waitFor()
      await press(page, 'Settings')
      await look('settings')
      await context.close()
    }
  )

  it('are gone through by keyboard alone, from the sample to a file', async () => {
    const { page, context } = await openApp(browser)
    const to = async (name: RegExp) => {
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press('Tab')
        if (name.test(await page.evaluate('document.activeElement?.innerText ?? ""'))) return
      }
      throw new Error(`The keyboard does not reach ${name}`)
    }
    await to(/^Try the sample draft/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card')
    await settled(page)
    await to(/^Take away/)
    await page.keyboard.press('Enter')
    await to(/^Findings as JSON/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe('sample-draft-findings.json')
    await to(/inspection ends on/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card.open .why')
    await context.close()
  })

  it('are named for screen readers: regions, findings and where each leads', async () => {
    const { page, context } = await openApp(browser)
    await drop(page, [sample])
    await page.waitForSelector('.card')
    expect(await page.locator('section.text').ariaSnapshot()).toMatch(/^- region "The text as read"/)
    await page.getByRole('button', { name: /^error The inspection ends on 4 July 2025/ }).click()
    const card = await page.locator('.card.open').ariaSnapshot()
    expect(card).toMatch(/button "error The inspection ends on 4 July 2025[^"]*" \[expanded\]/)
    expect(card).toMatch(/button "Line \d+"/)
    await context.close()
  })

  it('follow an edit, a waiver and settings, and give the waivers file', async () => {
    const { page, context } = await openApp(browser)
    await drop(page, [sample])
    await page.waitForSelector('.card')
    await settled(page)
    const findings = await page.locator('.card').count()
    await page.locator('.card-head').first().click()
    await page.getByText('Waive it with a reason').click()
    await page.getByLabel('Why it may stay').fill('Agreed with the lead inspector.')
    await press(page, 'Waive')
    await expect.poll(() => page.locator('.card').count(), patient).toBe(findings - 1)
    expect((await taken(page, 'Waivers file')).toString()).toContain('Agreed with the lead inspector.')
    await press(page, 'Edit')
    await page.locator('.cm-content').press('Control+a')
    await page.keyboard.type('Nothing of a report.')
    await page.waitForSelector('.refused, .clean')
    await drop(page, [['touchstone.yaml', 'rulez: {}']])
    await page.locator('.notices', { hasText: 'Did you mean "rules"?' }).waitFor()
    await drop(page, [sample, ['touchstone.yaml', 'rules: { inspection-dates: off }\n']])
    await expect.poll(() => page.locator('.notices').count(), patient).toBe(0)
    await press(page, 'Edit')
    await expect
      .poll(() => page.locator('.card', { hasText: 'The inspection ends on' }).count(), patient)
      .toBe(0)
    expect(await page.locator('.card').count()).toBeGreaterThan(3)
    await context.close()
  })

  it('give a Word copy with comments that a second round neither doubles nor loses', async () => {
    const { page, context } = await openApp(browser)
    const word = await wordDraft(sample[1].toString())
    await drop(page, [['draft.docx', word]])
    await page.waitForSelector('.card')
    await settled(page)
    const once = await taken(page, 'Word copy with comments')
    expect(commentedWords(once).size).toBe(await page.locator('.card').count())
    await drop(page, [['draft-findings.docx', once]])
    await page.locator('.draft-head .meta', { hasText: 'draft-findings.docx' }).waitFor()
    await settled(page)
    const twice = await taken(page, 'Word copy with comments')
    expect([...commentedWords(twice)]).toEqual([...commentedWords(once)])
    await context.close()
  })

  it('keep nothing in the browser', async () => {
    const { page, context } = await openApp(browser)
    await drop(page, [sample])
    await page.waitForSelector('.card')
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([
      0,
      0,
      ''
    ])
    await context.close()
  })
})
