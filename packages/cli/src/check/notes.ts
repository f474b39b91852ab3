import type { Project } from '@touchstone/project'
import { type Note, type Run, waivedOf } from './result.ts'
import { shown } from './targets.ts'

/**
 * What is to be said of the waivers file: entries that have run out, and entries that nothing needs. The latter can
 * only be told when everything below the project's folder was checked.
 */
export function waiverNotes(
  project: Project,
  expired: readonly Project['waivers'][number][],
  files: Run['files'],
  everything: boolean,
  cwd: string
): Note[] {
  const path = shown(project.waiversPath, cwd)
  const used = new Set(files.flatMap(waivedOf).map(({ rule, fingerprint }) => `${rule} ${fingerprint}`))
  return project.waivers.flatMap(waiver => {
    const { line, rule, fingerprint, until } = waiver
    if (expired.includes(waiver))
      return [{ path, line, message: `This waiver of ${rule} ran out on ${until}; renew it or take it out.` }]
    if (!everything || used.has(`${rule} ${fingerprint}`)) return []
    return [{ path, line, message: `This waiver of ${rule} silences nothing; take it out.` }]
  })
}
