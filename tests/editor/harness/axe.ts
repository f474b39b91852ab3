/** What axe-core finds amiss in a page or in a frame of one. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Results {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
  readonly passes: readonly unknown[]
}

/** One line for each violation, with the first element that it was seen on. It fails when nothing was looked at. */
export async function violations(frame: Page | Frame): Promise<string[]> {
  // Evaluated by the driver, which a page's policy does not bind.
  await frame.evaluate(source)
  const { violations, passes } = await frame.evaluate<Results>(() =>
    (globalThis as unknown as { axe: { run(): Promise<Results> } }).axe.run()
  )
  if (passes.length < 5) throw new Error('axe-core looked at an empty page')
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}; ${nodes.length} of them: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`
  )
}
