/** The ledger as markup: a part of any page, with headings, tables and lists that read well without style or script. */
import type { Ledger, LedgerJudgement } from '@touchstone/core'
import { escapeMarkup, told } from './escape.ts'
import { improvementsFragment } from './improvements.ts'
import { judgementFragment, lists } from './judgement.ts'
import { legend } from './legend.ts'
import { type FragmentSettings, filled, heading, placed, type Settings } from './parts.ts'
import {
  bothStated,
  caution,
  isApart,
  noSections,
  opening,
  percent,
  readingShort,
  statedWords,
  unreadWords
} from './words.ts'

/** The whole ledger of one draft. */
export function ledgerFragment(ledger: Ledger, given: FragmentSettings = {}): string {
  const settings = filled(given)
  const { id } = settings
  return `<article class="ledger" aria-labelledby="${id}">
${heading(0, escapeMarkup(ledger.authority ?? ledger.path), settings, id)}
<p class="meta">${escapeMarkup([ledger.path, ledger.dates, ledger.framework.title].filter(part => part !== null).join(' · '))}</p>
${settings.lead}
${gradesTable(ledger, settings)}
<p class="caution">${escapeMarkup(caution)}</p>
${judgementsLegend(ledger)}${body(ledger, settings)}
</article>`
}

function judgementsLegend({ judgements }: Ledger): string {
  return judgements.length === 0 ? '' : `${legend}\n`
}

function body(ledger: Ledger, settings: Settings): string {
  const { judgements, improvements } = ledger
  const sections = judgements.map((one, at) => judgementFragment(one, at, ledger, settings))
  return [
    ...ledger.unread.map(one => `<p class="none">${placed(unreadWords(one), one, settings)}</p>`),
    ...(judgements.length === 0 ? [`<p>${noSections}</p>`] : sections),
    ...(judgements.length + improvements.length === 0 ? [] : [improvementsFragment(ledger, settings)]),
    ...(settings.listsLast && judgements.length > 0 ? [inFull(ledger, settings)] : [])
  ].join('\n')
}

/** What the short version leaves out, judgement by judgement. */
function inFull({ judgements }: Ledger, settings: Settings): string {
  const parts = judgements.map(
    one => `${heading(2, escapeMarkup(opening(one.short)), settings)}\n${lists(one, settings)}`
  )
  const id = `${settings.id}-full`
  return `<section class="full" aria-labelledby="${id}">
${heading(1, 'In full', settings, id)}
${parts.join('\n')}
</section>`
}

/** What is stated and what the wording reads as, judgement by judgement. */
function gradesTable(ledger: Ledger, settings: Settings): string {
  const told = new Set(ledger.judgements.map(({ judgement }) => judgement))
  const rows = ledger.judgements.map((judgement, at) => judgementRow(judgement, at, ledger, settings))
  const others = ledger.table
    .filter(({ judgement }) => judgement === null || !told.has(judgement))
    .map(
      row =>
        `<tr><th scope="row">${escapeMarkup(opening(row.short))}</th><td>${escapeMarkup(opening(statedWords(row, ledger)))}</td><td colspan="2">no section to read</td></tr>`
    )
  return `<div class="scroll" role="region" tabindex="0" aria-label="Grades"><table class="grades">
<caption>Grades, and what the wording reads as</caption>
<thead><tr><th scope="col">Judgement</th><th scope="col">Stated</th><th scope="col">Wording reads as</th><th scope="col">Weak sentences</th></tr></thead>
<tbody>
${[...rows, ...others].join('\n')}
</tbody>
</table></div>`
}

function judgementRow(judgement: LedgerJudgement, at: number, ledger: Ledger, { id }: Settings): string {
  const { weakShare, stated } = judgement
  const row = ledger.table.find(one => one.judgement !== null && one.judgement === judgement.judgement)
  const usual = ledger.grades.find(grade => grade.id === stated?.grade)?.usualWeaknesses ?? null
  const cells = [
    escapeMarkup(opening(bothStated(row ?? judgement, judgement, ledger))),
    readingCell(judgement, ledger),
    weakShare === null
      ? 'none read'
      : told(
          usual === null
            ? percent(weakShare)
            : `${percent(weakShare)}, usual ${Math.round(usual.least * 100)} to ${percent(usual.most)}`
        )
  ]
  return `<tr${isApart(judgement) ? ' class="differs"' : ''}><th scope="row"><a href="#${id}-${at + 1}">${escapeMarkup(opening(judgement.short))}</a></th>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
}

function readingCell(judgement: LedgerJudgement, ledger: Ledger): string {
  const words = told(opening(readingShort(judgement.reading, ledger)))
  return isApart(judgement) ? `<strong>${words}</strong> <span class="tag">differs</span>` : words
}
