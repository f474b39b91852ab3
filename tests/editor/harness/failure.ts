/** A picture of the window is kept when a test failed, for whoever looks into it. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { here } from './places.ts'

interface Task {
  readonly name: string
  readonly result?: { readonly state: string } | undefined
}

export async function keepPicture({ name, result }: Task, page: Page): Promise<void> {
  if (result?.state !== 'fail') return
  const file = `${name.replace(/\W+/g, '-')}.png`
  await page.screenshot({ path: join(here, 'failures', file) })
}
