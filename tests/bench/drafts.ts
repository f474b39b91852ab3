import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** What is measured on: the real reports where they are, else the corpus of the project. */
export function drafts(): { one: string; many: string[]; what: string } {
  const reports = join(root, '../shared/reports/ilacs')
  const real = existsSync(reports)
  const folder = real ? reports : join(root, 'corpus')
  const many = readdirSync(folder)
    .filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md')
    .sort()
    .map(name => join(folder, name))
  const named = join(root, '../shared/reports/norfolk-2026-draft.txt')
  const one = real && existsSync(named) ? named : (many[0] as string)
  return { one, many, what: real ? `${many.length} published reports` : `${many.length} drafts of corpus/` }
}
