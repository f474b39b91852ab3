/** A comma-separated list that may be given again. */
export function list(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',').map(entry => entry.trim())].filter(entry => entry !== '')
}
