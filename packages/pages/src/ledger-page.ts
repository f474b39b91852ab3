/** A whole page of ledgers. */
import type { Ledger, WhatIfAnswer } from '@touchstone/core'
import { escapeMarkup } from './escape.ts'
import { ledgerFragment } from './ledger.ts'
import { ledgerStyle, printedPages } from './ledger-style.ts'
import { page } from './page.ts'
import { whatIfFragment } from './what-if.ts'

/** A draft of the page: its ledger and what was asked about it, or why there is none. */
export type LedgerPart =
  | { readonly path: string; readonly ledger: Ledger; readonly whatIf: WhatIfAnswer | null }
  | { readonly path: string; readonly reason: string }

/** One self-contained page for the drafts of a run. */
export function ledgerPage(parts: readonly LedgerPart[], version: string): string {
  const entries = parts.map((part, at) => {
    const name = 'reason' in part ? `${part.path}: could not be checked` : titleOf(part)
    return `<li><a href="#ledger-${at + 1}">${escapeMarkup(name)}</a></li>`
  })
  return page({
    title: 'Touchstone evidence',
    style: ledgerStyle + printedPages,
    header: `<h1>Evidence ledger</h1>${parts.length > 1 ? `<nav aria-label="Drafts"><ol>${entries.join('')}</ol></nav>` : ''}`,
    main: parts.map(partFragment).join('\n'),
    footer: `<p>Made by Touchstone ${escapeMarkup(version)} on this machine; it holds words of the draft.</p>`
  })
}

function titleOf({ ledger }: Extract<LedgerPart, { ledger: Ledger }>): string {
  return ledger.authority === null ? ledger.path : `${ledger.authority} (${ledger.path})`
}

function partFragment(part: LedgerPart, at: number): string {
  const id = `ledger-${at + 1}`
  if ('reason' in part) {
    return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeMarkup(part.path)}</h2><p class="error">Could not be checked. ${escapeMarkup(part.reason)}</p></section>`
  }
  const lead =
    part.whatIf === null
      ? ''
      : whatIfFragment(part.whatIf, part.ledger, { id: `what-if-${at + 1}`, level: 3 })
  return ledgerFragment(part.ledger, { id, lead, listsLast: true })
}
