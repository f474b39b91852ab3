/** The sentences of `../written`: written for this project, so that their text is here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lesson } from './sentence-model.ts'

const folder = join(import.meta.dirname, '../written')
const line = /^(strength|weakness|mixed|neutral)\t([0-3])\t([01])\t(.+)$/

/**
 * The written sentences as lessons. Each counts as of one of several authorities, since a feature has to occur in several.
 *
 * @throws Error on a line that is none, naming file and line.
 */
export function readWritten(): Lesson[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .flatMap(name =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((printed, at): Lesson => {
          const found = line.exec(printed)
          if (found === null)
            throw new Error(`${join(folder, name)}:${at + 2}: this line is no labelled sentence.`)
          const [, polarity = '', level, impact, text = ''] = found
          return {
            report: `written-${at % 9}`,
            text,
            polarity,
            level: Number(level),
            impact: impact === '1',
            reader: 'written'
          }
        })
    )
}
