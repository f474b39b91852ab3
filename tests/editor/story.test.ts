/** What an inspector does with a draft, from opening it to letting a finding stand. Each step goes on from the one before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { findingsByCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { panelFrame } from './harness/panel.ts'
import { corpus } from './harness/places.ts'
import {
  answer,
  choose,
  close,
  type EditorWindow,
  goTo,
  openFile,
  openWindow,
  problems,
  quickFix,
  run,
  startBrowser,
  status,
  tab
} from './harness/window.ts'

const name = 'thornmere-2025-slips.md'
const draft = readFileSync(join(corpus, name), 'utf8')
const files = {
  [name]: draft,
  'kelderby.txt': readFileSync(join(corpus, 'kelderby-2024-slips.txt'), 'utf8'),
  'notes.md': '# Notes\n\nA good lunch, and an outstanding walk.\n'
}

let browser: Browser
let editor: Editor
let opened: EditorWindow
let page: Page

beforeAll(async () => {
  editor = await startEditor({ files })
  browser = await startBrowser()
  opened = await openWindow(browser, editor)
  page = opened.page
})
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

/** The draft as it is on disk; the editor saves it of itself. */
const onDisk = () => readFileSync(join(editor.folder, name), 'utf8')
const becomes = (text: string) => expect.poll(() => onDisk().includes(text), { timeout: 10_000 }).toBe(true)
const gone = async (text: string) => (await problems(page, text)).first().waitFor({ state: 'detached' })

describe('a draft in a real VS Code', () => {
  it('says nothing of a note that is no report', async () => {
    await openFile(page, 'notes.md')
    await openFile(page, name)
    await status(page).waitFor()
    await tab(page, 'notes.md').click()
    await status(page).waitFor({ state: 'detached' })
    await tab(page, name).click()
    await status(page).waitFor()
  })

  it('has its findings underlined, and listed with the place that each does not agree with', async () => {
    const listed = await problems(page, 'the table says good')
    await listed.first().waitFor()
    expect(await listed.allTextContents()).toEqual([
      expect.stringMatching(/^The heading of "children in care" says .*grade-agreement.*\[Ln 72, Col 54\]$/),
      `${name}[Ln 11, Col 54]:the table says good`
    ])
    await listed.last().dblclick()
    await page.locator('.statusbar-item', { hasText: 'Ln 11, Col 58 (4 selected)' }).waitFor()
    await goTo(page, 72, 54)
    await page.locator('.squiggly-error').first().waitFor()
  })

  it('says in the status bar how much was checked', async () => {
    const { length } = findingsByCommand(join(editor.folder, name))
    expect(await status(page).textContent()).toContain(`4 of 4 sections checked, ${length} findings`)
    expect(length).toBeGreaterThan(5)
  })

  it('opens the page of a rule, which comes with the extension', async () => {
    const [finding] = await (await problems(page, 'The heading of "children in care"')).all()
    await finding?.getByText('grade-agreement').click()
    await tab(page, 'Preview grade-agreement.md').waitFor()
    await close(page, 'Preview grade-agreement.md')
  })

  it('has a slip of numbering put right by a quick fix', async () => {
    await goTo(page, 52, 1)
    await quickFix(page, /number/i)
    await gone('Paragraph 13 stands where 12 is due')
    expect(draft.split('\n')[51]).toMatch(/^13\. The response to neglect/)
    await becomes('\n12. The response to neglect')
  })

  it('loses a warning when its sentence is edited', async () => {
    await (await problems(page, 'This names Ashenford')).waitFor()
    await goTo(page, 166, 239)
    for (let at = 0; at < 'Ashenford'.length; at++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.type('Thornmere')
    await gone('This names Ashenford')
    expect(draft.match(/Ashenford/g)).toHaveLength(1)
    await expect.poll(() => onDisk().includes('Ashenford'), { timeout: 10_000 }).toBe(false)
  })

  it('keeps a finding silent that may stand, and the reason in the draft', async () => {
    await goTo(page, 38, 85)
    await run(page, 'Touchstone: Let a Finding Stand, with a Reason')
    await choose(page, 'EDT is used and never written out.')
    await answer(page, '')
    await page.locator('.quick-input-widget', { hasText: 'A reason is needed.' }).waitFor()
    await answer(page, 'Every reader of the authority knows it.')
    await choose(page, 'In the draft')
    await gone('EDT is used and never written out.')
    const number = /^\d+\. /.exec(draft.split('\n')[37] ?? '')?.[0]
    await becomes(`<!-- touchstone-waive acronym: Every reader of the authority knows it. -->\n\n${number}`)
  })

  it('has what other drafts of the folder say listed too, when that is asked for', async () => {
    await run(page, 'Touchstone: Check All Drafts of the Workspace')
    const { length } = findingsByCommand(join(editor.folder, 'kelderby.txt'))
    const told = `read: 1 report, ${length} findings.`
    await page.locator('.notification-toast', { hasText: told }).waitFor()
    await run(page, 'Notifications: Clear All Notifications')
    await (await problems(page, 'kelderby.txt')).first().waitFor()
  })
})

describe('the judgement tree', () => {
  it('leads from a judgement to the sentences for and against its grade', async () => {
    await page.locator('.activitybar').getByRole('tab', { name: 'Touchstone' }).click()
    const tree = page.locator('.pane-body .monaco-list', { has: page.getByRole('treeitem') })
    await tree.getByRole('treeitem', { name: /^Children in care, / }).click()
    await page.keyboard.press('ArrowRight')
    const paragraph = tree.getByRole('treeitem', { name: /^Paragraph \d+, .*(for|against)/ }).first()
    await paragraph.click()
    await page.keyboard.press('ArrowRight')
    const sentence = tree.getByRole('treeitem', { name: /^(For|Against): / }).first()
    await sentence.click()
    const text = (await sentence.getAttribute('aria-label'))?.replace(/^(For|Against): /, '') ?? '-'
    await page.locator('.statusbar-item', { hasText: `(${text.length} selected)` }).waitFor()
  })
})

describe('the evidence panel', () => {
  let panel: Frame

  it('shows the evidence beside the draft', async () => {
    await run(page, 'Touchstone: Show the Evidence of This Report')
    panel = await panelFrame(page)
    expect(await panel.locator('h1').textContent()).toBe('Thornmere')
    expect(await panel.getByRole('heading', { name: /^Care leavers: requires improvement/ }).count()).toBe(1)
  })

  it('has nothing amiss for people who read by ear or by keyboard', async () => {
    expect(await violations(panel)).toEqual([])
  })

  it('shows by keyboard alone what another grade would have against it', async () => {
    await panel.locator('select[name="judgement"]').focus()
    await page.keyboard.type('Over')
    await panel.locator('select[name="grade"]:enabled').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ina')
    const told = panel.getByRole('heading', { name: 'If overall effectiveness were graded inadequate' })
    await told.waitFor()
    expect(await panel.getByRole('status').textContent()).toContain('would not keep to the framework')
    expect(onDisk()).toContain('| Overall effectiveness | Good |')
    expect(await violations(panel)).toEqual([])
  })

  it('answers the same when it is asked by a command', async () => {
    await run(page, 'Touchstone: What If a Grade Were Another?')
    await choose(page, 'Care leavers')
    await choose(page, 'Outstanding')
    await panel.getByRole('heading', { name: 'If care leavers were graded outstanding' }).waitFor()
  })

  it('leads from a sentence to its place in the draft', async () => {
    const place = panel.locator('#ledger a.place', { hasText: /^Paragraph/ }).first()
    const line = await place.getAttribute('data-line')
    await place.click()
    await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor()
  })

  it('keeps what was opened when the draft is edited', async () => {
    const details = panel.locator('#ledger details').first()
    await details.locator('summary').click()
    const before = await panel.locator('#ledger').getAttribute('data-shown')
    // The panel has the focus now, and a line can be gone to in a text editor alone.
    await tab(page, name).click()
    await goTo(page, 14, 1)
    await page.keyboard.press('Enter')
    const now = () => panel.locator('#ledger').getAttribute('data-shown')
    await expect.poll(now, { timeout: 10_000 }).not.toBe(before)
    expect(await details.evaluate(one => (one as HTMLDetailsElement).open)).toBe(true)
  })
})

describe('the window', () => {
  it('asked nobody else for anything', () => {
    expect(opened.strangers).toEqual([])
  })
})
