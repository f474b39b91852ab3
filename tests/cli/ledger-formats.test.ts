import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { colours } from '../../packages/cli/src/check/colour.ts'
import { ledgerText } from '../../packages/cli/src/evidence/text.ts'
import type { Ledger, WhatIfAnswer } from '../../packages/core/src/index.ts'
import { ledgerPage } from '../../packages/pages/src/index.ts'

/**
 * The ledger of a corpus draft, shortened and kept as data, so that what the formats look like does not hang on the weights.
 * Its second section reads as another grade than it states, its third lies between two.
 */
const { ledger, whatIf }: { ledger: Ledger; whatIf: WhatIfAnswer } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/ledger.json'), 'utf8')
)
const settings = { colours: colours({ color: false }, { env: {}, outIsTerminal: false }), all: false }
const { path } = ledger

test('the ledger as text', async () => {
  const told = ledgerText([{ path, ledger, whatIf: null }], settings)
  await expect(told).toMatchFileSnapshot('snapshots/ledger.txt')
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
