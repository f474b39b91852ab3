/** The whole process of `check`, beside a script that only loads wink-nlp with its model and reads the same file. */
import { basename, join } from 'node:path'
import { root } from './drafts.ts'
import { type Measured, measure } from './measure.ts'
import { milliseconds, print } from './table.ts'
import { oneReport, winkFolder } from './wink.ts'

const rounds = 7
const most = 1.6

export function cold(): void {
  const file = oneReport.markdown
  const title = `Cold start on ${basename(file)}, median`
  const folder = winkFolder(title)
  if (folder === null) return
  const command = join(root, 'packages/cli/dist/touchstone.js')
  const script = join(import.meta.dirname, 'wink-once.cjs')
  const [own, wink] = measure(
    [
      { name: 'touchstone check', args: [command, 'check', file], accepted: [0, 1] },
      { name: 'wink-nlp reads it', args: [script, folder, file], accepted: [0] }
    ],
    rounds
  ) as [Measured, Measured]
  const ratio = own.milliseconds / wink.milliseconds
  const value = (one: Measured) => `${milliseconds(one.milliseconds)}, ${one.mebibytes.toFixed(0)} MiB`
  print(title, [
    { what: wink.name, value: value(wink) },
    {
      what: own.name,
      value: `${value(own)}, ${ratio.toFixed(2)}x`,
      reach: `within ${most}x of wink-nlp`,
      reached: ratio <= most
    }
  ])
}
