/** Debian's Chromium, driven from tests; they are skipped where there is none. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path)
)

/** Why there is no browser; null where there is one. */
export const noBrowser = found === undefined ? 'no Chromium on this machine: apt-get install chromium' : null

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: found as string, args: ['--no-sandbox'] })
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core has against the page as it stands: rule and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axeFile }).catch(async () => {
    // The page's policy refuses other scripts; the driver may run one past it.
    const { readFileSync } = await import('node:fs')
    await page.evaluate(readFileSync(axeFile, 'utf8'))
  })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}
