/** The page that needs no installation: how large it is, how soon it speaks, and many drafts beside the command. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { command } from '../cli/touchstone.ts'
import { wordDraft } from '../documents/word-draft.ts'
import { appFile, drop, isBuilt, openApp, settled } from '../page/app-page.ts'
import { launch, noBrowser } from '../page/browser.ts'
import { lengthened } from './lengthened.ts'
import { median } from './measure.ts'
import { milliseconds, print, type Row } from './table.ts'

const root = join(import.meta.dirname, '../..')
const times = 5
const manyDrafts = 200
/** What is to be reached: bytes, and milliseconds. */
const reach = { size: 6e6, cold: 2500, warm: 1000, edit: 50, share: 1.5 }

export async function app(): Promise<void> {
  if (noBrowser !== null || !isBuilt) {
    print('The page without installation', [{ what: 'not opened', value: noBrowser ?? 'pnpm build' }])
    return
  }
  const { size } = statSync(appFile)
  const sample = readFileSync(join(root, 'corpus/thornmere-2025-slips.md'), 'utf8')
  const text = lengthened(sample, 5000)
  const word = await wordDraft(text)
  const rows: Row[] = [
    {
      what: 'the page',
      value: `${(size / 1e6).toFixed(2)} MB`,
      reach: `${reach.size / 1e6} MB`,
      reached: size < reach.size
    }
  ]
  const browser = await launch()
  try {
    const [cold, warm, warmWord, edits]: number[][] = [[], [], [], []]
    for (let time = 0; time < times; time++) {
      const { page, context } = await openApp(browser)
      cold?.push(await firstFindings(page, 'cold.md', text))
      await settled(page)
      warm?.push(await firstFindings(page, 'warm.md', text))
      await settled(page)
      warmWord?.push(await firstFindings(page, 'warm.docx', word))
      await settled(page)
      await page.getByRole('button', { name: /^warm\.md/ }).click()
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      await page.locator('.cm-content').click()
      for (const key of ' It is so.') {
        await page.keyboard.type(key)
        await page.waitForTimeout(150)
      }
      const measured = await page.evaluate(
        "performance.getEntriesByName('touchstone edit').map(({ duration }) => duration)"
      )
      // The first one works out what the text was read as; a person's typing is what comes after.
      edits?.push(...(measured as number[]).slice(1))
      await context.close()
    }
    rows.push(
      timed('first findings of 5,000 words after a drop, cold page', cold ?? [], reach.cold),
      timed('the same, warm page', warm ?? [], reach.warm),
      timed('the same as a Word document, warm page', warmWord ?? [], reach.warm),
      timed('an edit in 5,000 words, until its findings', edits ?? [], reach.edit),
      await many(browser)
    )
  } finally {
    await browser.close()
  }
  print('The page without installation, in Chromium', rows)
}

/** Drops a draft, and gives the milliseconds until its first finding is in the page. */
async function firstFindings(page: Page, name: string, content: string | Uint8Array): Promise<number> {
  const began = performance.now()
  await drop(page, [[name, content]])
  await page.locator('.draft-head .meta', { hasText: name }).waitFor()
  await page.locator('.card').first().waitFor()
  return performance.now() - began
}

function timed(what: string, values: readonly number[], most: number): Row {
  return {
    what: `${what}, median of ${values.length}`,
    value: `${milliseconds(median([...values]))} (to ${milliseconds(Math.max(...values))})`,
    reach: milliseconds(most),
    reached: median([...values]) < most
  }
}

/** Published drafts where there are some, else those of the corpus over and over: in the page, and by the command. */
async function many(browser: Awaited<ReturnType<typeof launch>>): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-app-'))
  try {
    const from = [join(root, '../shared/reports/drafts'), join(root, 'corpus')].find(
      path => statSync(path, { throwIfNoEntry: false }) !== undefined
    ) as string
    const names = readdirSync(from).filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md')
    const files = Array.from({ length: manyDrafts }, (_, at) => {
      const name = names[at % names.length] as string
      return [`${at}-${name}`, readFileSync(join(from, name))] as const
    })
    for (const [name, content] of files) writeFileSync(join(folder, name), content)
    const { page, context } = await openApp(browser)
    const began = performance.now()
    await drop(page, files)
    await page.locator('.progress progress').waitFor()
    await page.locator('.progress:empty').waitFor({ state: 'attached', timeout: 600_000 })
    const inPage = performance.now() - began
    await context.close()
    const before = performance.now()
    spawnSync(process.execPath, [command, 'check', '.', '--format', 'json', '--output', 'out.json'], {
      cwd: folder
    })
    const byCommand = performance.now() - before
    const share = inPage / byCommand
    return {
      what: `${manyDrafts} drafts, beside the command (${(byCommand / 1000).toFixed(1)} s)`,
      value: `${(inPage / 1000).toFixed(1)} s, ${share.toFixed(2)} times`,
      reach: `${reach.share} times`,
      reached: share < reach.share
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
