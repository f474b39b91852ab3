import { expect, it } from 'vitest'
import { documentOf } from './document.ts'

const page = documentOf({ nonce: 'abc', script: 'run()' })

it('the frame of the panel may run its own script and style, and load nothing', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  expect(policy).toBe(
    "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'"
  )
  expect(page).not.toMatch(/\b(src|href)=|https?:|url\(|style="/)
})

it('the frame of the panel has a language, a main part and a place for each part', () => {
  expect(page).toContain('<html lang="en">')
  expect(page.match(/<main>/g)).toHaveLength(1)
  for (const id of ['judgement', 'grade', 'answer', 'ledger']) expect(page).toContain(` id="${id}"`)
})
