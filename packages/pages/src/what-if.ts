/** What another grade would have against it, as markup. */
import type { Ledger, WhatIf, WhatIfAnswer, WhatIfSection } from '@touchstone/core'
import { escapeMarkup, told } from './escape.ts'
import { type FragmentSettings, filled, heading, type Settings, sentenceList } from './parts.ts'
import {
  apartWords,
  beyondWords,
  count,
  opening,
  percent,
  readingWords,
  statedWords,
  usualWords
} from './words.ts'

/** Each grade that was asked about, and the limits that all of them together would break. */
export function whatIfFragment(answer: WhatIfAnswer, ledger: Ledger, given: FragmentSettings = {}): string {
  const settings = filled({ id: 'what-if', ...given })
  return answer.judgements.map((one, at) => oneGrade(one, at, answer, ledger, settings)).join('\n')
}

function oneGrade(one: WhatIf, at: number, answer: WhatIfAnswer, ledger: Ledger, settings: Settings): string {
  const id = `${settings.id}-${at + 1}`
  const title = `If ${one.short} were graded ${one.grade.label}`
  return `<section class="judgement what-if" aria-labelledby="${id}">
${heading(0, escapeMarkup(title), settings, id)}
<p>The draft says ${escapeMarkup(statedWords(one, ledger))}, and stays as it is.${one.grade.means === null ? '' : ` ${escapeMarkup(`${opening(one.grade.label)} says that ${one.grade.means}.`)}`}</p>
${one.section === null ? '<p>It has no section whose wording could be read.</p>' : beside(one.section, one, ledger, settings)}
${at === answer.judgements.length - 1 ? limits(answer) : ''}
</section>`
}

function beside(section: WhatIfSection, { grade }: WhatIf, ledger: Ledger, settings: Settings): string {
  const { sentences, weaknesses, beyond } = section
  const usual = usualWords(grade)
  const facts = [
    `The wording reads as ${readingWords(section.reading, ledger)}${apartWords(section.apart)}.`,
    `${count(weaknesses, 'sentence tells', 'sentences tell')} of a weakness, of ${sentences}${sentences === 0 ? '' : ` (${percent(weaknesses / sentences)})`}${usual === null ? '' : `; ${usual}`}.${beyondWords(beyond, grade)}`
  ]
  const side = (way: 'for' | 'against') =>
    `<div class="side">${heading(1, `${way === 'for' ? 'For' : 'Against'} ${escapeMarkup(grade.label)}: ${count(section.arguing[way], 'sentence')}`, settings)}
${section[way].length === 0 ? '' : sentenceList(section[way], settings)}</div>`
  return `<ul>${facts.map(fact => `<li>${told(fact)}</li>`).join('')}</ul>
<div class="sides">${side('against')}\n${side('for')}</div>`
}

function limits({ limits }: WhatIfAnswer): string {
  if (limits.length === 0) return '<p>The framework sets no limit against it.</p>'
  const rules = limits.map(({ says, support }) => `<li>${escapeMarkup(`${says} (${support})`)}</li>`)
  return `<p>With the other grades as they are, the table would not keep to the framework:</p><ul>${rules.join('')}</ul>`
}
