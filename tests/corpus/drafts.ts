import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const corpusFolder = join(import.meta.dirname, '../../corpus')

export interface Draft {
  readonly name: string
  readonly text: string
  /** True for drafts that hold slips on purpose. */
  readonly slips: boolean
}

/** The drafts of the corpus, by name. */
export function corpusDrafts(): Draft[] {
  return draftsIn(corpusFolder).filter(({ name }) => name !== 'README.md')
}

/** The drafts of any folder, by name. */
export function draftsIn(folder: string): Draft[] {
  return readdirSync(folder)
    .filter(name => /\.(md|txt)$/.test(name))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8'), slips: name.includes('-slips') }))
}
