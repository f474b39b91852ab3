/** One judgement of the ledger. */
import type { Ledger, LedgerJudgement } from '@touchstone/core'
import { balanceBar, chanceBar } from './bars.ts'
import { escapeMarkup, told } from './escape.ts'
import { itemsUnder } from './improvements.ts'
import { heading, placed, type Settings, sentenceList } from './parts.ts'
import {
  absentOpening,
  absentWords,
  balanceWords,
  count,
  gradeLabel,
  noneWords,
  numbers,
  opening,
  paragraphs,
  paragraphsOf,
  percent,
  readingWords,
  sideWords,
  spanWords,
  spotWords,
  statedWords
} from './words.ts'

/** A section of the draft: what it states, reads as, and rests on. `at` is its number in the ledger, from 0. */
export function judgementFragment(
  judgement: LedgerJudgement,
  at: number,
  ledger: Ledger,
  settings: Settings
): string {
  const id = `${settings.id}-${at + 1}`
  const title = `${opening(judgement.short)}: ${statedWords(judgement, ledger)}`
  return `<section class="judgement" aria-labelledby="${id}">
${heading(1, escapeMarkup(title), settings, id)}
<p class="meta">${placed(`Heading: ${spotWords(judgement)}`, judgement, settings)}${judgement.paragraphs === null ? '' : `, ${spanWords(judgement.paragraphs)}`}</p>
${tableWords(judgement, ledger)}
${reading(judgement, ledger)}
${balance(judgement, ledger)}
${sides(judgement, ledger, settings)}
${settings.listsLast ? '' : lists(judgement, settings)}
${itemsUnder(judgement, ledger, settings)}
</section>`
}

/** Every sentence and criterion of a section, folded. */
export function lists(judgement: LedgerJudgement, settings: Settings): string {
  return `${all('weaknesses', judgement.weaknesses, settings)}
${all('strengths', judgement.strengths, settings)}
${criteria(judgement)}`
}

/** What the table states, where it is another grade than the heading's. */
function tableWords({ judgement, stated }: LedgerJudgement, ledger: Ledger): string {
  const row = ledger.table.find(one => judgement !== null && one.judgement === judgement)
  if (row?.stated?.grade == null || row.stated.grade === stated?.grade) return ''
  return `<p>The heading says ${told(statedWords({ stated }, ledger))}, and the table ${told(statedWords(row, ledger))}.</p>`
}

function reading({ reading, stated }: LedgerJudgement, ledger: Ledger): string {
  if (reading.grade === null) return `<p>${told(readingWords(reading, ledger))}</p>`
  const rows = ledger.grades.map(({ id, label }) => {
    const chance = reading.probabilities[id] ?? 0
    const notes = [id === stated?.grade ? 'stated' : '', id === reading.grade ? 'read' : ''].filter(Boolean)
    const note = notes.length > 0 ? ` <span class="tag">${notes.join(', ')}</span>` : ''
    return `<tr><th scope="row">${escapeMarkup(opening(label))}${note}</th><td>${told(percent(chance))}</td><td aria-hidden="true">${chanceBar(chance)}</td></tr>`
  })
  return `<table class="chances"><caption>${told(readingWords(reading, ledger))}</caption>
<thead><tr><th scope="col">Grade</th><th scope="col">Chance</th><td aria-hidden="true"></td></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}

function balance(judgement: LedgerJudgement, ledger: Ledger): string {
  if (judgement.weakShare === null) return '<p>The section has no sentence.</p>'
  return `<figure class="balance">${balanceBar(judgement.counts)}
<figcaption>${balanceWords(judgement, ledger).map(told).join(' ')}</figcaption></figure>`
}

function sides(judgement: LedgerJudgement, ledger: Ledger, settings: Settings): string {
  const { arguing, stated, pull } = judgement
  if (stated?.grade == null || pull === null) return ''
  const label = gradeLabel(stated.grade, ledger)
  const side = (way: 'for' | 'against') =>
    `<div class="side">${heading(2, escapeMarkup(sideWords(way, label, pull)), settings)}
${judgement[way].length === 0 ? `<p>${noneWords(way, pull)}</p>` : `${sentenceList(judgement[way], settings)}${more(arguing[way] - judgement[way].length)}`}</div>`
  return `<div class="sides">${side('against')}\n${side('for')}</div>`
}

function more(left: number): string {
  return left > 0 ? `<p class="meta">and ${left} more, below</p>` : ''
}

function all(
  kind: 'weaknesses' | 'strengths',
  sentences: LedgerJudgement['strengths'],
  settings: Settings
): string {
  if (sentences.length === 0) return ''
  const one = kind === 'weaknesses' ? 'weakness' : 'strength'
  const found = paragraphs(paragraphsOf(sentences))
  return `<details><summary>${count(sentences.length, one, kind)} in ${found}</summary>
${sentenceList(sentences, settings)}
</details>`
}

function criteria({ short, criteria: { covered, absent } }: LedgerJudgement): string {
  if (covered.length + absent.length === 0) return ''
  const rows = covered.map(
    ({ label, strengths, weaknesses, paragraphs }) =>
      `<tr><th scope="row">${escapeMarkup(label)}</th><td>${strengths}</td><td>${weaknesses}</td><td>${numbers(paragraphs)}</td></tr>`
  )
  const missing = absent.map(one => `<li>${told(absentWords(one))}</li>`)
  return `<details><summary>Criteria: ${covered.length} covered, ${absent.length} absent</summary>
${absent.length > 0 ? `<p>${absentOpening}:</p><ul>${missing.join('')}</ul>` : ''}
<div class="scroll" role="region" tabindex="0" aria-label="Criteria covered: ${escapeMarkup(short)}"><table class="criteria"><caption>Covered</caption>
<thead><tr><th scope="col">Criterion</th><th scope="col">Strengths</th><th scope="col">Weaknesses</th><th scope="col">Paragraphs</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
</details>`
}
