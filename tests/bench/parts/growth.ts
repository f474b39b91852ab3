/** How the time grows with the length: per word it should stay what it was. */
import { basename } from 'node:path'
import type { Growth } from '../inside/growth.ts'
import { oneReport } from '../material.ts'
import { runInside } from '../run-inside.ts'
import { atMost, note, type Row } from '../table.ts'

/** Noise and caches of the processor alone can cost this much; growing with the square would be 100. */
const linear = 1.5

export function growth(): { title: string; rows: Row[] } {
  const { lengths } = runInside<Growth>('growth', [oneReport.plain])
  const rows = (['read', 'check'] as const).flatMap(what => {
    const perWord = lengths.map(length => (length[what] / length.words) * 1000)
    return lengths.map(({ times, words }, at): Row => {
      const name = `${what === 'read' ? 'reading' : 'whole check'}, ${times}x (${words} words)`
      const time = perWord[at] as number
      const ratio = time / (perWord[0] as number)
      const figure = `${time.toFixed(2)} µs a word`
      if (at === 0) return note(name, figure)
      return atMost(name, `${figure}, ${ratio.toFixed(2)}x of 1x`, ratio, linear, `within ${linear}x: linear`)
    })
  })
  return { title: `Growth with the length, on ${basename(oneReport.plain)} made longer`, rows }
}
