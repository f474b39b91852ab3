import { createTwoFilesPatch } from 'diff'

/** A unified diff that `git apply` and `patch` take. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 2
  })
  return patch.replace(/^=+\n/, '')
}
