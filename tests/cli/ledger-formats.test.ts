import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerText } from '../../packages/cli/src/evidence/text.ts'
import { textSettings } from '../../packages/cli/src/evidence/text-settings.ts'
import type { Ledger, WhatIfAnswer } from '../../packages/core/src/index.ts'
import { ledgerPage } from '../../packages/pages/src/index.ts'

/**
 * The ledger of a corpus draft, shortened and kept as data, so that what the formats look like does not hang on the weights.
 * Its second section reads as another grade than it states, its third lies between two.
 */
const { ledger, whatIf }: { ledger: Ledger; whatIf: WhatIfAnswer } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/ledger.json'), 'utf8')
)
const settings = textSettings({ color: false }, { env: {}, outIsTerminal: false })
const { path } = ledger

test('the ledger as text', async () => {
  const told = ledgerText([{ path, ledger, whatIf: null }], settings)
  await expect(told).toMatchFileSnapshot('snapshots/ledger.txt')
})

test.each([80, 40])('the ledger as text keeps to a window of %i columns', columns => {
  const narrow = textSettings({ color: false }, { env: {}, outIsTerminal: true, outColumns: columns })
  const told = ledgerText([{ path, ledger, whatIf: null }], narrow)
  expect(told.split('\n').filter(line => line.length > columns && line.trim().includes(' '))).toEqual([])
  expect(told.replace(/\s+/g, '').length).toBe(
    ledgerText([{ path, ledger, whatIf: null }], settings).replace(/\s+/g, '').length
  )
})

test('what another grade would have against it, as text, beside a draft that was not read', async () => {
  const entries = [
    { path, ledger, whatIf },
    { path: 'letter.txt', reason: 'No judgement table was found.' }
  ]
  await expect(ledgerText(entries, settings)).toMatchFileSnapshot('snapshots/what-if.txt')
})

test('the ledger and the what-if as a page', async () => {
  const html = ledgerPage([{ path, ledger, whatIf }], '1.0.0')
  await expect(html).toMatchFileSnapshot('snapshots/ledger.html')
})
