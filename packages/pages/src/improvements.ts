/** The improvement items of the ledger, and the serious weaknesses that none of them takes up. */
import type { Ledger, LedgerItem, LedgerJudgement, LedgerReference } from '@touchstone/core'
import { escapeMarkup } from './escape.ts'
import { heading, placed, type Settings, sentenceList, where } from './parts.ts'
import { opening, referenceWords, spotWords } from './words.ts'

/** The list of what needs to improve, each item with what it rests on. */
export function improvementsFragment(ledger: Ledger, settings: Settings): string {
  const id = `${settings.id}-improvements`
  const items = ledger.improvements.map((item, at) => itemFragment(item, at, settings))
  return `<section class="improvements" aria-labelledby="${id}">
${heading(1, 'What needs to improve', settings, id)}
${items.length === 0 ? '<p>The draft lists no improvement item.</p>' : `<ol>${items.join('\n')}</ol>`}
</section>`
}

function itemFragment(item: LedgerItem, at: number, settings: Settings): string {
  return `<li id="${settings.id}-item-${at + 1}"><p>${escapeMarkup(item.text)} <span class="meta">${placed(opening(spotWords(item)), item, settings)}</span></p>
${rests(item, settings)}
${references(item)}</li>`
}

function rests(item: LedgerItem, settings: Settings): string {
  if (!item.traced) return ''
  if (item.paragraphs.length === 0) return '<p class="none">No paragraph seems to hold its finding.</p>'
  const held = item.paragraphs.map(hold => {
    const place = `${placed(where(hold), hold, settings)}, ${escapeMarkup(hold.short)}`
    return `<li><p class="said">${escapeMarkup(hold.text)}</p><p class="meta">${place}</p></li>`
  })
  return `<p>Rests on</p><ul class="sentences" role="list">${held.join('')}</ul>`
}

function references(item: LedgerItem): string {
  const told = referenceWords(item, named)
  return told === null ? '' : `<p class="meta">${escapeMarkup(told)}</p>`
}

function named({ id, title }: LedgerReference): string {
  return title === null ? id : `${id} (${title})`
}

/** The items that rest on a paragraph of a judgement, and its serious weaknesses that none takes up. */
export function itemsUnder(judgement: LedgerJudgement, ledger: Ledger, settings: Settings): string {
  const items = judgement.improvements.map(
    at =>
      `<li><a href="#${settings.id}-item-${at + 1}">${escapeMarkup(ledger.improvements[at]?.text ?? '')}</a></li>`
  )
  const resting =
    items.length === 0 ? '' : `<p>Improvement items that rest on it:</p><ul>${items.join('')}</ul>`
  if (judgement.untaken.length === 0) return resting
  return `${resting}
${heading(2, 'Serious weaknesses that no improvement item takes up', settings)}
${sentenceList(judgement.untaken, settings)}`
}
