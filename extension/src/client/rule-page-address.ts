/** The rule that the path of a page speaks of; null when it is no page of a rule. Pure. */
export function ruleOfPage(path: string): string | null {
  return /\/docs\/rules\/([a-z]+(?:-[a-z]+)*)(?:\.md)?$/.exec(path)?.[1] ?? null
}
