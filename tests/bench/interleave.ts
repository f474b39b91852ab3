/** Runs contestants in turn, round after round, so that what disturbs the machine disturbs them all. */
export function interleave<Name extends string, Result>(
  contestants: Readonly<Record<Name, () => Result>>,
  rounds: number
): Record<Name, Result[]> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map(name => [name, [] as Result[]])) as Record<Name, Result[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results[name].push(contestants[name]())
  }
  return results
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
