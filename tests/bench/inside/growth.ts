/** Time per word of reading and of the whole check at 1, 10 and 100 times the length. Argument: a report as text. */
import { readFileSync } from 'node:fs'
import { frameworks, readReport, TitleIndex } from '@touchstone/core'
import { interleave, median } from '../interleave.ts'
import { newChecker } from './checker.ts'
import { timed } from './clock.ts'
import { longer } from './longer.ts'

export interface Growth {
  /** By length, shortest first; times in milliseconds. */
  readonly lengths: readonly { times: number; words: number; read: number; check: number }[]
}

const rounds = { warming: 2, measured: 5 }

const [path = ''] = process.argv.slice(2)
const report = readFileSync(path, 'utf8')
const titles = new TitleIndex(frameworks)
const texts = [1, 10, 100].map(times => ({ times, text: longer(report, times) }))

const contestants = Object.fromEntries(
  texts.flatMap(({ times, text }) => {
    // Short texts are read more often in a round, since one reading of them is too short to tell.
    const often = 100 / times
    const mean = (call: () => () => unknown) => () => {
      const calls = Array.from({ length: often }, call)
      return timed(() => calls.map(one => one())) / often
    }
    return [
      [`read ${times}`, mean(() => () => readReport(text, titles))],
      [
        `check ${times}`,
        mean(() => {
          const checker = newChecker()
          return () => checker.check(text, { path }).checked
        })
      ]
    ]
  })
)

interleave(contestants, rounds.warming)
const measured = interleave(contestants, rounds.measured)
const result: Growth = {
  lengths: texts.map(({ times, text }) => ({
    times,
    words: text.split(/\s+/).length,
    read: median(measured[`read ${times}`] ?? []),
    check: median(measured[`check ${times}`] ?? [])
  }))
}
process.stdout.write(JSON.stringify(result))
