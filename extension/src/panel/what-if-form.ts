/** What the two lists of the panel offer: a judgement, and the grade to think of. Pure. */
import type { Ledger } from '@touchstone/core'
import { escapeMarkup } from '@touchstone/pages'
import { capital } from '../words.ts'

/** What can be asked about: every judgement that the draft states a grade for, with that grade. */
export function judgementsOf(ledger: Ledger): { id: string; label: string; stated: string | null }[] {
  const found = new Map<string, { id: string; label: string; stated: string | null }>()
  for (const { judgement: id, short, stated } of [...ledger.table, ...ledger.judgements]) {
    if (id !== null && !found.has(id))
      found.set(id, { id, label: capital(short), stated: stated?.grade ?? null })
  }
  return [...found.values()]
}

/** The options of the list of judgements. */
export function judgementOptions(ledger: Ledger): string {
  return [
    ['', 'Choose a judgement'] as const,
    ...judgementsOf(ledger).map(({ id, label }) => [id, label] as const)
  ]
    .map(option)
    .join('')
}

/** The options of the list of grades: for a judgement, those that the draft does not state. */
export function gradeOptions(ledger: Ledger, judgement: string): string {
  const chosen = judgementsOf(ledger).find(({ id }) => id === judgement)
  const grades = chosen === undefined ? [] : ledger.grades.filter(({ id }) => id !== chosen.stated)
  return [
    ['', 'As the draft states it'] as const,
    ...grades.map(({ id, label }) => [id, capital(label)] as const)
  ]
    .map(option)
    .join('')
}

function option([value, label]: readonly [string, string]): string {
  return `<option value="${escapeMarkup(value)}">${escapeMarkup(label)}</option>`
}
