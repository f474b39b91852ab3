import { resolve } from 'node:path'
import { misnamedMessage, type Project } from '@touchstone/project'
import { nodeFiles } from '@touchstone/project/node'
import type { Note } from '@touchstone/results'
import { line as told } from '@touchstone/results'
import { shown } from './targets.ts'

/**
 * What is to be said of the waivers file: entries that have run out, and entries that nothing needs. The latter can
 * only be told when everything below the project's folder was checked. `used` has the keys of the findings that were waived.
 */
export function waiverNotes(
  project: Project,
  expired: readonly Project['waivers'][number][],
  used: ReadonlySet<string>,
  everything: boolean,
  cwd: string
): Note[] {
  const path = shown(project.waiversPath, cwd)
  return project.waivers.flatMap(waiver => {
    const { line, rule, until } = waiver
    if (expired.includes(waiver))
      return [{ path, line, message: `This waiver of ${rule} ran out on ${until}; renew it or take it out.` }]
    if (!everything || used.has(waiverKey(waiver))) return []
    return [{ path, line, message: `This waiver of ${rule} silences nothing; take it out.` }]
  })
}

/** Files of settings that are not read, since their name is not quite right. */
export function misnamedNotes({ misnamed }: Project, cwd: string): Note[] {
  return misnamed.map(one => ({ path: shown(one.path, cwd), line: 1, message: misnamedMessage(one) }))
}

/** The same for a waiver and the findings that it silences. */
export function waiverKey({ rule, fingerprint }: { rule: string; fingerprint: string }): string {
  return `${rule} ${fingerprint}`
}

/** Whether the paths take in everything that the waivers file may speak of. */
export function takesInAll(paths: readonly string[], { waiversPath }: Project, cwd: string): boolean {
  return paths.some(path => nodeFiles.relative(resolve(cwd, path), waiversPath) !== null)
}

/** A note as it stands on standard error. */
export function noteLine({ path, line, message }: Note): string {
  return told(`${path}:${line}: ${message}`)
}
