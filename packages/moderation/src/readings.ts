/** Grades that readers give without seeing any. */

/** What one reader gave. */
export interface BlindGrades {
  readonly by: string
  /** Grade ids by the path of the draft, then by judgement. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Of two readings by one reader, what the later one gives stands. */
export function mergedReadings(one: readonly BlindGrades[], other: readonly BlindGrades[]): BlindGrades[] {
  const all = new Map<string, BlindGrades>()
  for (const { by, given } of [...one, ...other]) {
    const before = all.get(by)?.given ?? {}
    const joined = { ...before }
    for (const [path, grades] of Object.entries(given)) joined[path] = { ...joined[path], ...grades }
    all.set(by, { by, given: joined })
  }
  return [...all.values()]
}
