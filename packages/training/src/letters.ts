/** The sentences of letters on visits, which have no sections: some of them are labelled, and learned from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Analyses } from '../../core/src/analyse/analyse.ts'

export interface Letter {
  /** `visits/` and the file's name without its ending. */
  readonly report: string
  readonly sentences: readonly string[]
}

/** The letters of a folder; none where there is no such folder. */
export function readLetters(folder: string): Letter[] {
  if (!existsSync(folder)) return []
  const analyses = new Analyses()
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({
      report: `visits/${name.slice(0, -4)}`,
      sentences: paragraphsOf(readFileSync(join(folder, name), 'utf8')).flatMap(text =>
        analyses.passage(text).sentences.map(({ analysis }) => analysis.text)
      )
    }))
}

/** Printed lines joined again; an empty line or a page ends a paragraph. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\f/)
    .map(block => block.replace(/\s+/g, ' ').trim())
    .filter(block => block !== '')
}
