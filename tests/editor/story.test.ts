/** What an inspector does with a draft, from opening it to letting a finding stand. Each step starts from the draft as it was. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { violations } from './harness/axe.ts'
import { findingsByCommand } from './harness/command.ts'
import { type Editor, startEditor } from './harness/editor.ts'
import { keepPicture } from './harness/failure.ts'
import { focused, press, textEditor } from './harness/keys.ts'
import { frameOf, panelFrame } from './harness/panel.ts'
import { expand, judgementTree, problems, quickFix, status } from './harness/parts.ts'
import { corpus } from './harness/places.ts'
import { answer, choose, cursorAt, goTo, noQuestion, run } from './harness/questions.ts'
import { close, openFile, tab, turnTo } from './harness/tabs.ts'
import { type EditorWindow, openWindow, startBrowser } from './harness/window.ts'

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
beforeEach(() => noQuestion(page))
afterEach(({ task }) => keepPicture(task, page))
afterAll(async () => {
  await browser?.close()
  await editor?.stop()
})

/** The draft as it is on disk; the editor saves it of itself. */
const onDisk = () => readFileSync(join(editor.folder, name), 'utf8')
const becomes = (text: string) => expect.poll(() => onDisk().includes(text), { timeout: 10_000 }).toBe(true)
const found = (path: string) => findingsByCommand(join(editor.folder, path)).length

/** The draft in front and checked, whatever the step before has left of it. */
async function theDraft(): Promise<void> {
  if (await tab(page, name).isVisible()) await turnTo(page, name)
  else await openFile(page, name)
  if (onDisk() !== draft) {
    writeFileSync(join(editor.folder, name), draft)
    await run(page, 'File: Revert File')
    await focused(textEditor(page, name))
  }
  await status(page)
    .filter({ hasText: `, ${found(name)} findings` })
    .waitFor()
}

/** The row of the Problems list with a message; its list stays narrowed to it. One that was narrowed to nothing is narrowed anew. */
function listed(message: string): Promise<Locator> {
  const look = async () => {
    const rows = await problems(page, message)
    await rows.first().waitFor({ timeout: 3000 })
    return rows
  }
  return vi.waitFor(look, { timeout: 30_000, interval: 100 })
}

describe('a draft in a real VS Code', () => {
  it('says nothing of a note that is no report', async () => {
    await openFile(page, 'notes.md')
    await theDraft()
    await turnTo(page, 'notes.md')
    await status(page).waitFor({ state: 'detached' })
    await turnTo(page, name)
    await status(page).waitFor()
  })

  it('has its findings underlined, and listed with the place that each does not agree with', async () => {
    await theDraft()
    // The rules on evidence name the place too, in the words of the table: "the table says Good".
    const rows = (await listed('the table says good')).filter({ hasText: /the table says good/ })
    await rows.nth(1).waitFor()
    expect(await rows.allTextContents()).toEqual([
      expect.stringMatching(/^The heading of "children in care" says .*grade-agreement.*\[Ln 72, Col 54\]$/),
      `${name}[Ln 11, Col 54]:the table says good`
    ])
    await rows.last().dblclick()
    await cursorAt(page, 'Ln 11, Col 58 (4 selected)')
    // The first click of the two shows the place already; the second one brings the focus there.
    await focused(textEditor(page, name))
    await goTo(page, name, 72, 54)
    await page.locator('.squiggly-error').first().waitFor()
  })

  it('says in the status bar how much was checked', async () => {
    await theDraft()
    expect(await status(page).textContent()).toContain(`4 of 4 sections checked, ${found(name)} findings`)
    expect(found(name)).toBeGreaterThan(5)
  })

  it('opens the page of a rule, which comes with the extension', async () => {
    await theDraft()
    const rows = await listed('The heading of "children in care"')
    await rows.first().getByText('grade-agreement').click()
    const shown = await frameOf(page, 'vscode.markdown-language-features', 'h1')
    expect(await shown.locator('h1').textContent()).toBe('grade-agreement')
    await close(page, 'Preview grade-agreement.md')
  })

  it('has a slip of numbering put right by a quick fix', async () => {
    await theDraft()
    const rows = await listed('Paragraph 13 appears where 12 is expected')
    expect(draft.split('\n')[51]).toMatch(/^13\. The response to neglect/)
    await goTo(page, name, 52, 1)
    await quickFix(page, /^Number (this|these) paragraph/)
    await rows.first().waitFor({ state: 'detached' })
    await becomes('\n12. The response to neglect')
  })

  it('loses a warning when its sentence is edited', async () => {
    await theDraft()
    const rows = await listed('This names Ashenford')
    expect(draft.match(/Ashenford/g)).toHaveLength(1)
    await goTo(page, name, 166, 239)
    await press(textEditor(page, name), ...Array<string>('Ashenford'.length).fill('Shift+ArrowRight'))
    await cursorAt(page, '(9 selected)')
    await press(textEditor(page, name), ...'Thornmere')
    await rows.first().waitFor({ state: 'detached' })
    await expect.poll(() => onDisk().includes('Ashenford'), { timeout: 10_000 }).toBe(false)
  })

  it('keeps a finding silent that may stand, and the reason in the draft', async () => {
    const message = 'EDT is used and never written out.'
    await theDraft()
    const rows = await listed(message)
    await goTo(page, name, 38, 85)
    await run(page, 'Touchstone: Let a Finding Stand, with a Reason')
    await choose(page, 'Which finding may stand?', message)
    await answer(page, 'Why may it stand?', '', 'A reason is needed.')
    await answer(page, 'Why may it stand?', 'Every reader of the authority knows it.')
    await choose(page, 'Where is the reason to be written?', 'In the draft')
    await rows.first().waitFor({ state: 'detached' })
    const number = /^\d+\. /.exec(draft.split('\n')[37] ?? '')?.[0]
    await becomes(
      `<!-- touchstone-waive acronym "EDT": Every reader of the authority knows it. -->\n\n${number}`
    )
    const toast = page.locator('.notification-toast', { hasText: 'The finding stands' })
    await toast.getByRole('button', { name: 'Undo' }).click()
    await listed(message)
    await expect.poll(onDisk, { timeout: 10_000 }).toBe(draft)
  })

  it('has what other drafts of the folder say listed too, when that is asked for', async () => {
    await theDraft()
    await run(page, 'Touchstone: Check All Drafts of the Workspace')
    const told = `read: 1 report, ${found('kelderby.txt')} findings.`
    await page.locator('.notification-toast', { hasText: told }).waitFor()
    await run(page, 'Notifications: Clear All Notifications')
    await listed('kelderby.txt')
  })

  it('lists a finding of such a draft once when it is opened, and none when it is deleted', async () => {
    const other = join(editor.folder, 'kelderby.txt')
    const text = readFileSync(other, 'utf8')
    const [first] = findingsByCommand(other)
    const words = first?.message.slice(0, 40) ?? '-'
    await openFile(page, 'kelderby.txt')
    await status(page)
      .filter({ hasText: `, ${found('kelderby.txt')} findings` })
      .waitFor()
    const rows = (await listed(words)).filter({ hasText: words })
    const often = findingsByCommand(other).filter(({ message }) => message.startsWith(words)).length
    await expect.poll(() => rows.count()).toBe(often)
    await close(page, 'kelderby.txt')
    rmSync(other)
    await rows.first().waitFor({ state: 'detached' })
    writeFileSync(other, text)
  })
})

describe('the judgement tree', () => {
  it('leads from a judgement to the sentences for and against its grade', async () => {
    await theDraft()
    await page.locator('.activitybar').getByRole('tab', { name: 'Touchstone' }).click()
    const tree = judgementTree(page)
    await expand(tree, /^Children in care, /)
    await expand(tree, /^Paragraph \d+, .*(for|against): /)
    const sentence = tree.getByRole('treeitem', { name: /^(For|Against): / }).first()
    await sentence.click()
    const text = (await sentence.getAttribute('aria-label'))?.replace(/^(For|Against): /, '') ?? '-'
    await cursorAt(page, `(${text.length} selected)`)
  })
})

describe('the evidence panel', () => {
  /** Opened where no step before has. */
  async function thePanel(): Promise<Frame> {
    await theDraft()
    if (!(await tab(page, 'Evidence: Thornmere').isVisible()))
      await run(page, 'Touchstone: Show the Evidence of This Report')
    return panelFrame(page)
  }

  it('shows the evidence beside the draft', async () => {
    const panel = await thePanel()
    expect(await panel.locator('h1').textContent()).toBe('Thornmere')
    expect(await panel.getByRole('heading', { name: /^Care leavers: requires improvement/ }).count()).toBe(1)
  })

  it('has nothing amiss for people who read by ear or by keyboard', async () => {
    expect(await violations(await thePanel())).toEqual([])
  })

  it('shows by keyboard alone what another grade would have against it', async () => {
    const panel = await thePanel()
    await panel.locator('select[name="judgement"]').focus()
    await press(panel.locator('select[name="judgement"]'), 'O')
    await panel.locator('select[name="grade"]:enabled').waitFor()
    await press(panel.locator('select[name="judgement"]'), 'Tab')
    await press(panel.locator('select[name="grade"]'), 'I')
    const told = panel.getByRole('heading', { name: 'If overall effectiveness were graded inadequate' })
    await told.waitFor()
    expect(await panel.getByRole('status').textContent()).toContain('would not keep to the framework')
    expect(onDisk()).toBe(draft)
    expect(await violations(panel)).toEqual([])
  })

  it('answers the same when it is asked by a command', async () => {
    const panel = await thePanel()
    await run(page, 'Touchstone: What If a Grade Were Another?')
    await choose(page, 'Whose grade?', 'Care leavers')
    await choose(page, 'Care leavers: what if it were', 'Outstanding')
    await panel.getByRole('heading', { name: 'If care leavers were graded outstanding' }).waitFor()
  })

  it('leads from a sentence to its place in the draft', async () => {
    const panel = await thePanel()
    const place = panel.locator('#ledger a.place', { hasText: /^Paragraph/ }).first()
    const line = await place.getAttribute('data-line')
    await place.click()
    await cursorAt(page, `Ln ${line},`)
    await focused(textEditor(page, name))
  })

  it('keeps what was opened when the draft is edited', async () => {
    const panel = await thePanel()
    const details = panel.locator('#ledger details').first()
    await details.locator('summary').click()
    const shown = () => panel.locator('#ledger').getAttribute('data-shown')
    const before = await shown()
    await goTo(page, name, 14, 1)
    await press(textEditor(page, name), 'Enter')
    await expect.poll(shown, { timeout: 10_000 }).not.toBe(before)
    expect(await details.evaluate(one => (one as HTMLDetailsElement).open)).toBe(true)
  })
})

describe('the window', () => {
  it('asked nobody else for anything', () => {
    expect(opened.strangers).toEqual([])
  })
})
