/** What another grade would have against it, as markup. */
import type { Ledger, WhatIf, WhatIfAnswer, WhatIfSection } from '@touchstone/core'
import { escapeMarkup, told } from './escape.ts'
import { type FragmentSettings, filled, heading, type Settings, sentenceList } from './parts.ts'
import { askedWords, besideWords, count, sideWords } from './words.ts'

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
<p>${escapeMarkup(askedWords(one, ledger).join(' '))}</p>
${one.section === null ? '<p>It has no section whose wording could be read.</p>' : beside(one.section, one, ledger, settings)}
${at === answer.judgements.length - 1 ? limits(answer) : ''}
</section>`
}

function beside(section: WhatIfSection, { grade }: WhatIf, ledger: Ledger, settings: Settings): string {
  const side = (way: 'for' | 'against') => {
    const { [way]: sentences, arguing, pull } = section
    const title = `${sideWords(way, grade.label, pull ?? 'lower')}: ${count(arguing[way], 'sentence')}`
    return `<div class="side">${heading(1, escapeMarkup(title), settings)}
${sentences.length === 0 ? '' : sentenceList(sentences, settings)}</div>`
  }
  return `<ul>${besideWords(section, grade, ledger)
    .map(fact => `<li>${told(fact)}</li>`)
    .join('')}</ul>
<div class="sides">${side('against')}\n${side('for')}</div>`
}

function limits({ limits }: WhatIfAnswer): string {
  if (limits.length === 0) return '<p>The framework sets no limit against it.</p>'
  const rules = limits.map(({ says, support }) => `<li>${escapeMarkup(`${says} (${support})`)}</li>`)
  return `<p>With the other grades as they are, the table would not keep to the framework:</p><ul>${rules.join('')}</ul>`
}
