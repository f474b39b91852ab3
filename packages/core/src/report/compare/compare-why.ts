/** Why an earlier area to improve was said to be addressed, to go on or not to be mentioned, in a sentence. */
import type { AreaSigns, Outcome } from './compare-outcome.ts'

/** The words of an area that tell it from others, as it prints them. */
export interface AreaWords {
  /** Those that the current report has in what speaks of the area, and those that it has nowhere. */
  readonly named: readonly string[]
  readonly missing: readonly string[]
}

export function whyOf(
  outcome: Outcome,
  { repeated, weak }: AreaSigns,
  { named, missing }: AreaWords
): string {
  if (repeated) return 'The current report names it again among its areas to improve.'
  if (outcome === 'not mentioned')
    return missing.length > 0
      ? `The current report nowhere has ${listed(missing)}, and no paragraph comes near the area.`
      : 'No paragraph of the current report comes near the area, and its summary does not speak of it.'
  const names = named.length > 0 ? `It names ${listed(named)}` : 'It speaks of something near'
  const but = missing.length > 0 ? `, though nowhere ${listed(missing)}` : ''
  const told =
    outcome === 'addressed'
      ? weak === 0
        ? 'told as a strength'
        : 'told more as a strength than as a weakness'
      : 'told as a weakness, in whole or in part'
  return `${names}${but}: ${told}.`
}

/** “dental” and “checks”. */
function listed(words: readonly string[]): string {
  const quoted = words.map(word => `“${word}”`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`
}
