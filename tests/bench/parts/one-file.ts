/** The whole process of `touchstone check one.md`, beside Node's own start and published linters on the same file. */
import { basename, dirname, join } from 'node:path'
import { command } from '../command.ts'
import { interleave, median } from '../interleave.ts'
import { oneReport } from '../material.ts'
import { type Measured, runNode } from '../run-node.ts'
import { atMost, ms, note, type Row } from '../table.ts'
import { tools, winkFolder } from '../tools.ts'

const rounds = 9
const bareNode = 'node -e 0'
const touchstone = 'touchstone check'
const winkScript = 'a script that loads wink-nlp and reads the file'

export function oneFile(): { title: string; rows: Row[] } {
  const [cwd, file] = [dirname(oneReport.markdown), basename(oneReport.markdown)]
  const wink = winkFolder()
  const contestants: Record<string, () => Measured> = {
    [bareNode]: () => runNode(['-e', '0'], cwd),
    [touchstone]: () => runNode([command, 'check', file], cwd)
  }
  if (wink !== null) {
    const script = join(import.meta.dirname, '../wink-once.cjs')
    contestants[winkScript] = () => runNode([script, wink, file], cwd)
  }
  for (const { name, args } of tools()) contestants[name] = () => runNode([...args, file], cwd)
  const results = interleave(contestants, rounds)
  const time = (name: string) => median((results[name] ?? []).map(({ milliseconds }) => milliseconds))
  const memory = (name: string) => median((results[name] ?? []).map(({ mebibytes }) => mebibytes))
  const said = (name: string) => `${ms(time(name))}, ${memory(name).toFixed(0)} MiB`
  const own = time(touchstone)
  const linters = tools().map(({ name }) => name)
  return {
    title: `One file: whole process and peak memory of each on ${file}, median of ${rounds} rounds in turn`,
    rows: [
      note(bareNode, said(bareNode)),
      note(touchstone, said(touchstone)),
      ...(wink === null
        ? []
        : [
            atMost(
              winkScript,
              `${said(winkScript)}; touchstone takes ${(own / time(winkScript)).toFixed(2)}x`,
              own / time(winkScript),
              1.6,
              'touchstone within 1.6x'
            )
          ]),
      ...linters.map(name =>
        atMost(
          name,
          `${said(name)}; touchstone takes ${(own / time(name)).toFixed(2)}x`,
          own,
          time(name),
          'touchstone ahead'
        )
      )
    ]
  }
}
