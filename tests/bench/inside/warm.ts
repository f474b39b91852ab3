/** Reading, checking and checking again in a process that is warm. Arguments: a report, and wink-nlp's folder. */
import { readFileSync } from 'node:fs'
import { frameworks, readReport, TitleIndex } from '@touchstone/core'
import { interleave } from '../interleave.ts'
import { median } from '../measure.ts'
import { newChecker } from './checker.ts'
import { timed } from './clock.ts'
import { winkReader } from './wink.ts'

export interface Warm {
  readonly words: number
  readonly times: Readonly<Record<'read' | 'check' | 'recheck', number>>
  readonly wink: number
}

const rounds = { warming: 40, measured: 31 }

const [path = '', wink = ''] = process.argv.slice(2)
const text = readFileSync(path, 'utf8')
const format = path.endsWith('.md') ? ({ format: 'markdown' } as const) : {}
const titles = new TitleIndex(frameworks)

/** In the middle of the report, so that neither its head nor its table changes. */
const middle = text.indexOf('. ', text.length >> 1)
let edits = 0
/** The text with one sentence edited, another one each time. */
const edited = () => `${text.slice(0, middle)} in ward ${++edits}${text.slice(middle)}`

const seasoned = newChecker()
seasoned.check(text, { path, ...format })

const read = winkReader(wink)
const contestants: Record<string, () => number> = {
  read: () => timed(() => readReport(text, titles, path.endsWith('.md') ? 'markdown' : null)),
  // A checker of its own for each round: nothing of the text is remembered.
  check: () => {
    const checker = newChecker()
    return timed(() => checker.check(text, { path, ...format }))
  },
  recheck: () => {
    const draft = edited()
    return timed(() => seasoned.check(draft, { path, ...format }))
  },
  wink: () => timed(() => read(text))
}

interleave(contestants, rounds.warming)
const times = interleave(contestants, rounds.measured)
const of = (name: string) => median(times[name] ?? [])
const result: Warm = {
  words: text.split(/\s+/).length,
  times: { read: of('read'), check: of('check'), recheck: of('recheck') },
  wink: of('wink')
}
process.stdout.write(JSON.stringify(result))
