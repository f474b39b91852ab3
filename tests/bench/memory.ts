/** The server's memory with ten reports of 5,000 words open, and after ten thousand edits in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './drafts.ts'
import { Editor } from './editor.ts'
import { lengthened } from './lengthened.ts'
import { print } from './table.ts'
import { oneReport } from './wink.ts'

const server = join(root, 'packages/language-server/dist/server.mjs')
const reports = 10
const edits = 10_000
/** The answer is waited for after so many edits, as after a pause of the typist. */
const burst = 10
/** What an editor asks for after a pause: all of it is kept by sentence too. */
const asked = ['codeLens', 'documentSymbol', 'foldingRange', 'semanticTokens/full']
const most = 200
/** Growth from a fifth of the edits to the end: what grows with each edit would grow by far more. */
const mostGrowth = 1.15

export async function memory(): Promise<void> {
  const editor = new Editor([server, '--stdio'], { semanticTokens: true })
  await editor.start()
  const forms = [oneReport.plain, oneReport.markdown].map(path =>
    lengthened(readFileSync(path, 'utf8'), 5_000)
  )
  for (let at = 0; at < reports; at++) {
    const text = forms[at % 2] as string
    // No sentence is one that another report has too.
    await editor.open(
      `untitled:${at}`,
      text.replaceAll('. ', ` ${at}. `),
      at % 2 === 0 ? 'plaintext' : 'markdown'
    )
  }
  const open = await editor.resident()
  let early = open
  for (let at = 0; at < edits; at += burst) {
    const uri = `untitled:${(at / burst) % reports}`
    for (let key = 0; key < burst; key++) await editor.key(uri)
    await editor.settled(uri)
    for (const method of asked) await editor.ask(uri, method)
    if (at === edits / 5) early = await editor.resident()
  }
  const end = await editor.resident()
  await editor.stop()
  const growth = end / early
  print(`Memory of the server, ${reports} reports of 5,000 words`, [
    { what: 'open', value: mebibytes(open), reach: `under ${most} MiB`, reached: open < most },
    { what: `after ${edits / 5} edits`, value: mebibytes(early) },
    {
      what: `after ${edits} edits`,
      value: `${mebibytes(end)}, ${growth.toFixed(2)}x`,
      reach: `under ${most} MiB, at most ${mostGrowth}x`,
      reached: end < most && growth <= mostGrowth
    }
  ])
}

function mebibytes(value: number): string {
  return `${value.toFixed(0)} MiB`
}
