/** The texts that are measured: real reports where they are beside the checkout, the corpus where they are not. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command.ts'

export const corpus = join(root, 'corpus')

/** One report of the length of most, in Markdown and as text that was printed from a PDF. */
export const oneReport = {
  markdown: join(corpus, 'thornmere-2025.md'),
  plain: join(corpus, 'thornmere-2025-printed.txt')
}

/** A folder and the names of its drafts. */
export function manyReports(): { folder: string; said: string; names: string[] } {
  const real = join(root, '../shared/reports/drafts')
  const [folder, said] = existsSync(real) ? [real, '../shared/reports/drafts'] : [corpus, 'corpus']
  const names = readdirSync(folder).filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md')
  return { folder, said, names: names.sort() }
}
