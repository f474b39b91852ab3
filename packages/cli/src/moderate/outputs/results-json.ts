import { VERSION } from '../../version.ts'
import type { Compared } from '../comparisons.ts'
import type { Reused } from '../reuse.ts'
import type { Output } from './output.ts'

/** One object for the whole batch, a draft a line, as `docs/schema/moderation.schema.json` describes it. */
export function resultsJson(comparisons: ReadonlyMap<string, Compared>, reused: readonly Reused[]): Output {
  let first = true
  return {
    name: 'results.json',
    begin: file => file.write(`{"touchstone":${JSON.stringify(VERSION)},"drafts":[`),
    async add(file, { report }, place) {
      const queued = place ?? { rank: null, score: null, reasons: [] }
      await file.write(`${first ? '' : ','}\n${JSON.stringify({ ...queued, report })}`)
      first = false
    },
    async end(file) {
      const lines = [...comparisons.values()].map(({ line }) => `\n${line}`)
      const passages = reused.map(passage => `\n${JSON.stringify(passage)}`)
      await file.write(`\n],"comparisons":[${lines.join(',')}\n],"reuse":[${passages.join(',')}\n]}\n`)
    }
  }
}
