/** What extensions show in frames of their own: frames within frames. */
import type { Frame, Page } from 'playwright-core'

/** The innermost frame of an extension's panel, once it holds what the selector names. */
export async function frameOf(page: Page, extension: string, selector: string): Promise<Frame> {
  const outer = page.locator(`iframe.webview.ready[src*="extensionId=${extension}&"]`)
  const within = await (await outer.elementHandle())?.contentFrame()
  const inner = await within?.waitForSelector('iframe#active-frame')
  const frame = await inner?.contentFrame()
  if (frame == null) throw new Error(`The panel of ${extension} has no frame`)
  await frame.locator(selector).first().waitFor()
  return frame
}

/** The evidence panel that is shown, once its evidence is there. */
export function panelFrame(page: Page): Promise<Frame> {
  return frameOf(page, 'touchstone.touchstone-vscode', '#ledger h1')
}
