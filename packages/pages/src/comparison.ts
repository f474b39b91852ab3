/** Two inspections side by side as markup: grades, what became of the areas to improve, and claims beside the grades. */
import type { Claim, Compared, Comparison, Followed, GradeChange } from '@touchstone/core'
import { changeWords, claimWords, outcomeWords } from './comparison-words.ts'
import { escapeMarkup } from './escape.ts'
import { ledgerStyle } from './ledger-style.ts'
import { page } from './page.ts'
import { type FragmentSettings, filled, heading, type Settings, where } from './parts.ts'
import { opening } from './words.ts'

/** Grade ids in words. */
export type Labels = Readonly<Record<string, string>>

/** The whole comparison. */
export function comparisonFragment(
  comparison: Comparison,
  labels: Labels,
  given: Pick<FragmentSettings, 'id' | 'level'> = {}
): string {
  const settings = filled({ id: 'comparison', ...given })
  const { previous, current, grades, improvements, claims } = comparison
  return `<article class="comparison" aria-labelledby="${settings.id}">
${heading(0, escapeMarkup(current.authority ?? current.path), settings, settings.id)}
<p class="meta">${escapeMarkup(`Then: ${reportWords(previous)}. Now: ${reportWords(current)}.`)}</p>
${gradesTable(grades, labels)}
${heading(1, 'What became of the areas to improve', settings)}
${improvements.length === 0 ? '<p>The earlier report names none.</p>' : `<ol class="followed">${improvements.map(one => followedItem(one)).join('\n')}</ol>`}
${claimsPart(claims, labels, settings)}
</article>`
}

/** The page of a comparison, or of several. */
export function comparisonPage(comparisons: readonly Comparison[], labels: Labels, version: string): string {
  return page({
    title: 'Touchstone: two inspections compared',
    style: ledgerStyle,
    header: '<h1>Two inspections compared</h1>',
    main: comparisons
      .map((one, at) => comparisonFragment(one, labels, { id: `comparison-${at + 1}` }))
      .join('\n'),
    footer: `<p>Made by Touchstone ${escapeMarkup(version)} on this machine; it holds words of the reports. It sets sentences side by side; whether an area was addressed is the reader's to say.</p>`
  })
}

function reportWords({ path, dates }: Compared): string {
  return dates === null ? path : `${dates} (${path})`
}

function gradesTable(grades: readonly GradeChange[], labels: Labels): string {
  const rows = grades.map(
    change =>
      `<tr><th scope="row">${escapeMarkup(opening(change.short))}</th><td>${gradeWords(change.previous, labels)}</td><td>${gradeWords(change.current, labels)}</td><td>${changeWords(change)}</td></tr>`
  )
  return `<div class="scroll"><table class="grades">
<caption>Grades then and now</caption>
<thead><tr><th scope="col">Judgement</th><th scope="col">Then</th><th scope="col">Now</th><th scope="col">Change</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

function gradeWords(grade: string | null, labels: Labels): string {
  return grade === null ? 'none' : escapeMarkup(labels[grade] ?? grade)
}

function followedItem({ text, outcome, why, sentences, repeated }: Followed): string {
  const said = sentences.map(
    one =>
      `<li class="${one.polarity}"><p class="said">${escapeMarkup(one.text)}</p><p class="meta">${escapeMarkup(one.place ?? where(one))}</p></li>`
  )
  return `<li><p>${escapeMarkup(text)} <strong class="tag">${outcomeWords[outcome]}</strong></p>
<p class="meta">${escapeMarkup(why)}</p>
${repeated === null ? '' : `<p class="meta">Named again: ${escapeMarkup(repeated.text)}</p>`}
${said.length === 0 ? '' : `<ul class="sentences" role="list">${said.join('\n')}</ul>`}</li>`
}

function claimsPart(claims: readonly Claim[], labels: Labels, settings: Settings): string {
  if (claims.length === 0) return ''
  const items = claims.map(
    claim =>
      `<li class="${claim.grades === 'against' ? 'weakness' : 'neutral'}"><p class="said">${escapeMarkup(claim.text)}</p><p class="meta">${escapeMarkup(`${claim.place ?? where(claim)}: ${claimWords(claim, labels)}`)}</p></li>`
  )
  return `${heading(1, 'What the current report says of progress or decline', settings)}
<ul class="sentences" role="list">${items.join('\n')}</ul>`
}
