import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { touchstone } from '../cli/touchstone.ts'
import { axeViolations, launch, noBrowser } from './browser.ts'

/** Runs in the page: the words of charts that leave their drawing. */
const wordsCutOff = `
  [...document.querySelectorAll('.chart svg')].flatMap(svg => {
    const frame = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text')].filter(text => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom
    }).map(text => text.textContent)
  })`

const corpus = join(import.meta.dirname, '../../corpus')

if (noBrowser !== null) process.stderr.write(`The moderators' page is not driven: ${noBrowser}\n`)

describe.skipIf(noBrowser !== null)("the moderators' page in Chromium", { timeout: 120_000 }, () => {
  let folder: string
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const outside: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-page-'))
    mkdirSync(join(folder, 'drafts'))
    // More than a list shows at a time.
    for (const name of readdirSync(corpus).filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md'))
      for (const copy of ['', 'again-', 'once-more-'])
        cpSync(join(corpus, name), join(folder, 'drafts', `${copy}${name}`))
    const ran = touchstone(['moderate', 'drafts', '--out', 'out'], { cwd: folder })
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)])
    browser = await launch()
    context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1400, height: 900 } })
    page = await context.newPage()
    page.on('request', request => {
      if (!/^(file|blob|data):/.test(request.url())) outside.push(request.url())
    })
    page.on('pageerror', error => errors.push(String(error)))
    await open('queue')
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(view: string): Promise<void> {
    await page.goto(`${pathToFileURL(join(folder, 'out/index.html')).href}#${view}`)
    await page.waitForSelector('main h2')
  }

  const rows = () => page.locator('table.queue tbody tr').count()

  it('has nothing that axe-core objects to in any view, light, dark and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: colorScheme === 'dark' ? 400 : 1400, height: 900 })
      for (const view of [
        'queue',
        'wording',
        'spread',
        'time',
        'rules',
        'reuse',
        'sample',
        'points',
        'decisions',
        'd1',
        'd1-2'
      ]) {
        await open(view)
        if (view.startsWith('d1')) await page.waitForSelector('article.ledger')
        expect([view, await axeViolations(page)]).toEqual([view, []])
        const width = await page.evaluate('document.documentElement.scrollWidth')
        expect([view, width]).toEqual([view, colorScheme === 'dark' ? 400 : 1400])
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1400, height: 900 })
  })

  it('shows the drafts that meet a filter, and says how many', async () => {
    await open('queue')
    const all = await rows()
    await page.getByLabel('Authority or file').fill('thornmere')
    const named = await rows()
    expect(named).toBeGreaterThan(0)
    expect(named).toBeLessThan(all)
    await page.getByRole('combobox', { name: 'Grade', exact: true }).selectOption('inadequate')
    expect(await rows()).toBeLessThanOrEqual(named)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await rows()).toBe(all)
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('grade-agreement')
    expect(await page.locator('search output').textContent()).toMatch(
      /^[1-9]\d* of \d+ drafts: grade-agreement$/
    )
    await page.getByRole('button', { name: 'Show all' }).click()
  })

  it('leads from each reason to its place in the draft', async () => {
    await open('queue')
    const links = await page
      .locator('table.queue tbody tr:first-child .reasons a')
      .evaluateAll(all => all.map(one => one.getAttribute('href')))
    expect(links.length).toBeGreaterThan(1)
    const parts = links.filter(href => href?.includes('-')) as string[]
    expect(parts.length).toBeGreaterThan(0)
    for (const href of parts) {
      await open('queue')
      await page.locator(`table.queue tbody a[href="${href}"]`).first().click()
      await expect
        .poll(() => page.evaluate(`document.activeElement.id === '${href.slice(1)}'`), { timeout: 20_000 })
        .toBe(true)
    }
  })

  it('orders the queue anew under other points, keeps them, and goes back to the standard ones', async () => {
    const names = () => page.locator('table.queue tbody th a').allTextContents()
    await open('queue')
    const standard = await names()
    await page.getByRole('link', { name: 'what the points are' }).click()
    await page.getByLabel('Points: Error').fill('0')
    await page.getByLabel('Points: Advice').fill('50')
    await open('queue')
    await page.reload()
    await page.waitForSelector('table.queue')
    expect(await names()).not.toEqual(standard)
    await open('points')
    await page.getByRole('button', { name: 'Back to the standard points' }).click()
    await open('queue')
    expect(await names()).toEqual(standard)
  })

  it('shows findings by severity, with the sentences around both places', async () => {
    await open('d1')
    await page.waitForSelector('.finding')
    const order = (await page.locator('.finding .severity').allTextContents()).map(word =>
      ['Error.', 'Warning.', 'Advice.'].indexOf(word)
    )
    expect(order).toEqual([...order].sort())
    expect(order).not.toContain(-1)
    const sides = await page
      .locator('.finding .pair')
      .first()
      .evaluate(pair => {
        const [one, other] = [...pair.children].map(side => side.querySelector('figcaption') ?? side)
        const [left, right] = [one?.getBoundingClientRect(), other?.getBoundingClientRect()]
        return { apart: (right?.left ?? 0) >= (left?.right ?? 0), level: left?.top === right?.top }
      })
    expect(sides).toEqual({ apart: true, level: true })
    expect(await page.locator('.finding blockquote .soft').count()).toBeGreaterThan(0)
  })

  it('goes to the next draft within the filter, says where it is, and names the window', async () => {
    await open('queue')
    await page.getByRole('combobox', { name: 'Grade', exact: true }).selectOption('inadequate')
    const names = await page.locator('table.queue tbody th a').allTextContents()
    await page.locator('table.queue tbody th a').first().click()
    const place = page.locator('nav[aria-label="Drafts before and after"] span')
    expect(await place.textContent()).toBe(`1 of ${names.length} (inadequate)`)
    await page.locator('a[rel=next]').click()
    await expect
      .poll(() => page.evaluate(`document.title.startsWith(${JSON.stringify(names[1])})`))
      .toBe(true)
    expect(await place.textContent()).toBe(`2 of ${names.length} (inadequate)`)
    await page.locator('a[rel=prev]').click()
    expect(await page.locator('main h2').textContent()).toBe(names[0])
  })

  it('is used with the keyboard: to the content, to a view, to a draft and its sentences', async () => {
    await open('queue')
    await page.reload()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.locator('table.queue tbody a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('article.ledger')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2')
  })

  it('leads from a mark of the chart to the sentences of its section', async () => {
    await open('wording')
    const link = page.locator('.chart svg a').first()
    const href = await link.evaluate(
      element => element.getAttribute('href') ?? element.getAttribute('xlink:href')
    )
    expect(href).toMatch(/^#d\d+-\d+$/)
    // Another mark may lie over it.
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('article.ledger .sentences')
    await expect
      .poll(() => page.evaluate(`document.activeElement.id === '${(href as string).slice(1)}'`), {
        timeout: 20_000
      })
      .toBe(true)
  })

  it('draws the same sample for the same seed and another for another', async () => {
    await open('sample')
    const drawn = async (seed: string) => {
      await page.getByLabel('Seed').fill(seed)
      await page.getByLabel('Drafts', { exact: true }).fill('5')
      return page.locator('main ol li').allTextContents()
    }
    const one = await drawn('panel')
    expect(one).toHaveLength(5)
    expect(await drawn('another')).not.toEqual(one)
    expect(await drawn('panel')).toEqual(one)
  })

  /** Grades every section of the sample as a reader of this name, each as `choose` says, and gives the words that were shown. */
  async function readBlind(by: string, choose: (section: number) => string): Promise<string> {
    await open('sample')
    // The members of a panel read one sample.
    await page.getByLabel('Seed').fill('panel')
    await page.getByLabel('Drafts', { exact: true }).fill('8')
    await page.getByLabel('You read as').fill(by)
    await page.getByRole('button', { name: 'Grade this sample blind' }).click()
    let words = ''
    for (let section = 0; ; section++) {
      await page.waitForSelector('.blind-text p')
      words += `${(await page.locator('.blind-text p, h2, h3').allTextContents()).join('\n')}\n`
      expect(await page.locator('table, .chart, nav.views').count()).toBe(0)
      expect(
        await page.locator('.grading').evaluate(one => one.getBoundingClientRect().bottom)
      ).toBeLessThanOrEqual(900)
      await page.locator('.grading').getByLabel(choose(section), { exact: true }).check()
      const next = page.getByRole('button', { name: 'Next section' })
      if (await next.isDisabled()) break
      await next.click()
    }
    return words
  }

  it('hides grades, authority and dates while a reader grades one section at a time, and keeps what was given', async () => {
    const words = await readBlind('Ann', section => (section % 2 === 0 ? 'good' : 'outstanding'))
    expect(words).not.toMatch(/\b(outstanding|inadequate|requires improvement)\b/i)
    expect(words).not.toMatch(/\b20\d\d\b/)
    expect(words).toContain('[authority]')
    expect(await page.title()).toBe('Reading blind · Touchstone moderation')
    const authorities = JSON.parse((await page.locator('#data').textContent()) as string).drafts as {
      authority: string
    }[]
    for (const { authority } of authorities) expect(words).not.toContain(authority)
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await page.waitForSelector('.grading')
    expect(await page.locator('.grading output').textContent()).toMatch(/^Section \d+ of (\d+); \1 graded$/)
    await page.getByRole('button', { name: 'End, and show the agreement' }).click()
    expect(await page.locator('.measure').first().textContent()).toMatch(
      /^Ann and the grades stated: the same grade on \d+ of \d+ sections, the same or the next on \d+\./
    )
  })

  it('takes in the readings of another member, and prints how far both agree, with an interval', async () => {
    await open('sample')
    await page.getByLabel('You read as').fill('Ben')
    await readBlind('Ben', section => (section % 3 === 0 ? 'good' : 'outstanding'))
    await page.getByRole('button', { name: 'End, and show the agreement' }).click()
    const told = (await page.locator('.measure').first().textContent()) ?? ''
    expect(told).toMatch(/^Ann and Ben: the same grade on \d+ of \d+ sections/)
    expect(told).toMatch(/Quadratic kappa -?\d\.\d\d \(-?\d\.\d\d to \d\.\d\d\)\. [A-Z]/)
    expect(await page.locator('#agreement-title ~ section thead th').allTextContents()).toEqual(
      expect.arrayContaining(['Ann', 'Ben'])
    )
    expect(await axeViolations(page)).toEqual([])
  })

  it('exports decisions as waivers that silence those findings in touchstone check, and no others', async () => {
    await open('queue')
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('grade-agreement')
    await page.locator('table.queue tbody a').first().click()
    await page.waitForSelector('.finding')
    const path = ((await page.locator('main h2 + p.meta').textContent()) ?? '').split(' · ')[0] as string
    const findings = page.locator('.finding')
    const [first, second] = [findings.nth(0), findings.nth(1)]
    await page.getByLabel('You decide as').fill('Panel A')
    await first.getByLabel('Accepted, because').check()
    await first.getByLabel('Reason (needed)').fill('The panel "knows": it stays # so.')
    await second.getByLabel('False alarm').check()
    await open('decisions')
    await page.reload()
    await page.waitForSelector('main table')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export 2 waivers' }).click()
    ])
    const before = checked(path)
    await download.saveAs(join(folder, 'drafts/touchstone.waivers.yaml'))
    const after = checked(path)
    rmSync(join(folder, 'drafts/touchstone.waivers.yaml'))
    expect(after.waived.length - before.waived.length).toBe(2)
    expect(after.findings.length).toBe(before.findings.length - 2)
    expect(after.waived.map(({ waived }) => waived?.by)).toContain('Panel A')
    expect(after.waived.map(({ waived }) => waived?.reason)).toContain('The panel "knows": it stays # so.')
  })

  it('joins the decisions of members, shows where they differ, and exports what the panel settles', async () => {
    await open('decisions')
    expect(await page.locator('main table').textContent()).toContain('Panel A')
    const [own] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export for the panel' }).click()
    ])
    const file = JSON.parse(readFileSync(await own.path(), 'utf8'))
    expect(file.decisions[0]).toMatchObject({ by: 'Panel A', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) })
    const [one, other] = file.decisions
    const late = { at: '2099-01-01T00:00:00.000Z' }
    writeFileSync(
      join(folder, 'ben.json'),
      JSON.stringify({
        ...file,
        readings: [],
        decisions: [
          { ...one, by: 'Ben', verdict: 'agree', reason: 'It must go.', ...late },
          { ...other, by: 'Ben', seen: 'what it said in another version', ...late }
        ]
      })
    )
    writeFileSync(join(folder, 'notes.json'), '{}')
    await page
      .getByLabel('Take in files of other members')
      .setInputFiles([join(folder, 'ben.json'), join(folder, 'notes.json')])
    await expect
      .poll(() => page.locator('[role=status] .note').allTextContents(), { timeout: 20_000 })
      .toEqual([
        'ben.json: 2 decisions, 0 blind readings.',
        'notes.json was not taken in. It is no file that "Export for the panel" made.'
      ])
    const conflict = page.locator('article.finding')
    expect(await conflict.count()).toBe(1)
    expect(await conflict.textContent()).toContain('It must go.')
    await expect
      .poll(() => page.locator('main table').textContent(), { timeout: 20_000 })
      .toContain('changed since: decide again')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Export 0 waivers' }).waitFor()
    await conflict.getByLabel('False alarm').check()
    await page.getByRole('button', { name: 'Export 1 waivers' }).waitFor()
    await page.locator('main table tbody a').last().click()
    await page.waitForSelector('.finding')
    expect(await page.locator('.finding .note').first().textContent()).toContain(
      'has changed since it was decided'
    )
  })

  it('prints the queue without its controls, and says which drafts it is of', async () => {
    await open('queue')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav.views').isVisible()).toBe(false)
    expect(await page.locator('search.controls label, search.controls button').first().isVisible()).toBe(
      false
    )
    expect(await page.locator('search.controls output').isVisible()).toBe(true)
    expect(await page.locator('table.queue tbody tr').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  it('prints every row that is shown, not the first page of them', async () => {
    await open('queue')
    const whole = Number(
      /^\d+ of (\d+) drafts/.exec((await page.locator('search output').textContent()) ?? '')?.[1]
    )
    expect(whole).toBeGreaterThan(50)
    expect(await rows()).toBe(50)
    await page.emulateMedia({ media: 'print' })
    await expect
      .poll(() => page.evaluate(`document.querySelectorAll('table.queue tbody tr').length === ${whole}`), {
        timeout: 20_000
      })
      .toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await expect
      .poll(() => page.evaluate(`document.querySelectorAll('table.queue tbody tr').length === 50`), {
        timeout: 20_000
      })
      .toBe(true)
    const printed = await page.pdf()
    expect(printed.length).toBeGreaterThan(10_000)
  })

  it('says on a narrow screen that charts and tables go on to the right', async () => {
    await page.setViewportSize({ width: 400, height: 900 })
    for (const view of ['wording', 'spread']) {
      await open(view)
      await page.waitForSelector('.chart svg')
      expect([view, await page.locator('.cue').count()]).toEqual([view, 2])
    }
    await page.setViewportSize({ width: 1400, height: 900 })
    await open('wording')
    await page.waitForSelector('.chart svg')
    expect(await page.locator('.cue').count()).toBe(0)
  })

  it('breaks no name of the queue at 200 % of a window', async () => {
    await page.setViewportSize({ width: 700, height: 450 })
    await open('queue')
    const lines = await page.$$eval('table.queue a[href^="#d"]:not(.reasons a)', links =>
      links.map(link => link.getClientRects().length)
    )
    await page.setViewportSize({ width: 1400, height: 900 })
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter(count => count !== 1)).toEqual([])
  })

  it('prints the numbers of a table that are buttons on the screen', async () => {
    for (const view of ['wording', 'rules']) {
      await open(view)
      const shown = await page.locator('td button').count()
      expect(shown).toBeGreaterThan(0)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('td button').filter({ visible: true }).count()).toBe(shown)
      await page.emulateMedia({ media: 'screen' })
    }
  })

  it('has the words of every mark of its charts within the drawing', async () => {
    for (const view of ['wording', 'spread']) {
      await open(view)
      await page.waitForSelector('.chart svg text')
      const cut = await page.evaluate(wordsCutOff)
      expect([view, cut]).toEqual([view, []])
    }
  })

  it('asks for nothing outside, and no script fails', () => {
    expect(outside).toEqual([])
    expect(errors).toEqual([])
  })

  interface Finding {
    readonly waived: { readonly reason: string; readonly by: string | null } | null
  }

  function checked(path: string): { findings: readonly Finding[]; waived: readonly Finding[] } {
    const { out } = touchstone(['check', path, '--format', 'json'], { cwd: folder })
    return JSON.parse(out).reports[0]
  }
})
