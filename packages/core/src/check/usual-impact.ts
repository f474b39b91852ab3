/** How many of a section's sentences usually state an effect on children, by judgement: the mean of published sections. */

const usual: Readonly<Record<string, number>> = {
  'help-and-protection': 0.24,
  'in-care': 0.42,
  'care-leavers': 0.42,
  'in-care-and-care-leavers': 0.4
}

/** A share of 0 to 1; null for judgements on the work itself, such as leadership, and for those not counted. */
export function usualImpact(judgement: string): number | null {
  return usual[judgement] ?? null
}
