/** Makes the pictures of the page without installation in `docs/pictures` anew. Run it after `pnpm build`. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drop, openApp, settled } from './app-page.ts'
import { launch } from './browser.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/pictures')
const draft = (name: string) => [name, readFileSync(join(root, 'corpus', name))] as const

mkdirSync(folder, { recursive: true })
const browser = await launch()
const { page } = await openApp(browser, 1200, 760)
const take = (name: string) => page.screenshot({ path: join(folder, `app-${name}.png`) })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

await take('open')
await drop(page, ['thornmere-2025-slips.md', 'thornmere-2025.md', 'kelderby-2024.txt'].map(draft))
await page.locator('.card').first().waitFor()
await settled(page)
await page.locator('.card-head').nth(1).click()
await page.locator('.card.open .why').waitFor()
await take('draft')
await press('Evidence')
await page.locator('article.ledger').waitFor()
await take('evidence')
await press('Compare')
await page.locator('article.comparison').waitFor()
await take('compare')
await press('Moderate')
await page.frameLocator('iframe').locator('table.queue').waitFor()
await take('moderate')
await browser.close()
