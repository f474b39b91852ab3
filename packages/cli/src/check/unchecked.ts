import { line } from '@touchstone/results'
import { draftEndings } from './find-drafts.ts'

/** Told of a draft that could not be checked, on standard error. */
export function uncheckedLine(path: string, reason: string): string {
  return line(`${path}: could not be checked. ${reason}`)
}

/** Told where the paths hold nothing that could be read. */
export function noDraftsLine(paths: readonly string[]): string {
  const endings = draftEndings.map(ending => `.${ending}`)
  return line(
    `There is no ${endings.slice(0, -1).join(', ')} or ${endings[endings.length - 1]} file to check in ${paths.join(', ')}.`
  )
}
