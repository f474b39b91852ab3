/** wink-nlp is the floor for times: it is installed with the linters, from this folder's own manifest. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './drafts.ts'
import { print } from './table.ts'

const here = import.meta.dirname

/** One report of the length of most, in Markdown and as text that was printed from a PDF. */
export const oneReport = {
  markdown: join(root, 'corpus/thornmere-2025.md'),
  plain: join(root, 'corpus/thornmere-2025-printed.txt')
}

/** The folder that wink-nlp is loaded from. Says what to do and gives null when it is not installed. */
export function winkFolder(title: string): string | null {
  const needed = ['wink-nlp', 'wink-eng-lite-web-model']
  if (needed.every(name => existsSync(join(here, 'node_modules', name)))) return here
  print(title, [{ what: 'not measured', value: 'wink-nlp is missing: run "npm install" in tests/bench' }])
  return null
}
