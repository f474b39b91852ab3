/** All reports of a folder in one call: reports a second and peak memory, beside published linters on the same files. */
import { command } from '../command.ts'
import { interleave, median } from '../interleave.ts'
import { manyReports } from '../material.ts'
import { type Measured, runNode } from '../run-node.ts'
import { atMost, ms, note, type Row } from '../table.ts'
import { tools } from '../tools.ts'

const rounds = 3
const touchstone = 'touchstone check'

export function folder(): { title: string; rows: Row[] } {
  const { folder: cwd, said, names } = manyReports()
  const contestants: Record<string, () => Measured> = {
    [touchstone]: () => runNode([command, 'check', ...names], cwd)
  }
  for (const { name, args } of tools()) contestants[name] = () => runNode([...args, ...names], cwd)
  const results = interleave(contestants, rounds)
  const each = (name: string) =>
    median((results[name] ?? []).map(({ milliseconds }) => milliseconds)) / names.length
  const figure = (name: string) => {
    const memory = median((results[name] ?? []).map(({ mebibytes }) => mebibytes))
    return `${ms(each(name))} a report, ${(1000 / each(name)).toFixed(1)} a second, ${memory.toFixed(0)} MiB`
  }
  return {
    title: `A folder: the ${names.length} texts of ${said} in one call, start included, median of ${rounds} rounds in turn`,
    rows: [
      note(touchstone, figure(touchstone)),
      ...tools().map(({ name }) =>
        atMost(
          name,
          `${figure(name)}; touchstone takes ${(each(touchstone) / each(name)).toFixed(2)}x`,
          each(touchstone),
          each(name),
          'touchstone ahead'
        )
      )
    ]
  }
}
