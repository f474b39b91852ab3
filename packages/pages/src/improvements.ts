/** The improvement items of the ledger, and the serious weaknesses that none of them takes up. */
import type { Ledger, LedgerItem, LedgerJudgement, LedgerReference } from '@touchstone/core'
import { escapeMarkup } from './escape.ts'
import { heading, placed, type Settings, sentenceList, where } from './parts.ts'
import { listed } from './words.ts'

/** The list of what needs to improve, each item with what it rests on. */
export function improvementsFragment(ledger: Ledger, settings: Settings): string {
  const id = `${settings.id}-improvements`
  const items = ledger.improvements.map((item, at) => itemFragment(item, at, ledger, settings))
  return `<section class="improvements" aria-labelledby="${id}">
${heading(1, 'What needs to improve', settings, id)}
${items.length === 0 ? '<p>The draft lists no improvement item.</p>' : `<ol>${items.join('\n')}</ol>`}
</section>`
}

function itemFragment(item: LedgerItem, at: number, ledger: Ledger, settings: Settings): string {
  return `<li id="${settings.id}-item-${at + 1}"><p>${escapeMarkup(item.text)} <span class="meta">${placed(`Line ${item.line}`, item, settings)}</span></p>
${rests(item, ledger, settings)}
${references(item)}</li>`
}

function rests(item: LedgerItem, ledger: Ledger, settings: Settings): string {
  if (!item.traced) return ''
  if (item.paragraphs.length === 0) return '<p class="none">No paragraph seems to hold its finding.</p>'
  const held = item.paragraphs.map(hold => {
    const short = ledger.judgements[hold.section]?.short
    const place = `${placed(where(hold), hold, settings)}${short === undefined ? '' : `, ${escapeMarkup(short)}`}`
    return `<li><p class="said">${escapeMarkup(hold.text)}</p><p class="meta">${place}</p></li>`
  })
  return `<p>Rests on</p><ul class="sentences" role="list">${held.join('')}</ul>`
}

function references({ reference, suggested }: LedgerItem): string {
  if (reference === null && suggested.length === 0) return ''
  const cites = reference === null ? 'Cites no reference that is read.' : `Cites ${named(reference)}.`
  const others = suggested.filter(({ id }) => id !== reference?.id)
  const fits = reference !== null && suggested.some(({ id }) => id === reference.id)
  const usual =
    others.length === 0
      ? ''
      : ` ${fits ? 'It fits; such items also carry' : 'Such items usually carry'} ${listed(others.map(named))}.`
  return `<p class="meta">${escapeMarkup(cites + usual)}</p>`
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
