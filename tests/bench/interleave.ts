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
