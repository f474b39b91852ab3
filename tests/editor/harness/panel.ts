/** The evidence panel, as a frame within frames. */
import type { Frame, Page } from 'playwright-core'

/** The innermost frame of the panel that is shown, once its evidence is there. */
export async function panelFrame(page: Page): Promise<Frame> {
  const outer = await page.locator('iframe.webview.ready').elementHandle()
  const inner = await (await outer?.contentFrame())?.waitForSelector('iframe#active-frame')
  const frame = await inner?.contentFrame()
  if (frame == null) throw new Error('The panel has no frame')
  await frame.locator('#ledger h1').waitFor()
  return frame
}
