/** Source maps as they are released: of our own sources alone, by their names and without their text. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from '@jridgewell/sourcemap-codec'

/** Makes each map in a folder small, and removes those of files that hold nothing of ours. `columns` are for minified code. */
export function trimMaps(folder, columns) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.map'))) {
    const path = join(folder, name)
    const map = trimmed(JSON.parse(readFileSync(path, 'utf8')), columns)
    if (map !== null) {
      writeFileSync(path, JSON.stringify(map))
      continue
    }
    rmSync(path)
    const program = path.slice(0, -'.map'.length)
    writeFileSync(program, readFileSync(program, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'))
  }
}

function trimmed({ version, sources, mappings }, columns) {
  const ours = sources.flatMap((source, at) =>
    /\/node_modules\/|\.json$|\.generated\./.test(source) ? [] : [at]
  )
  if (ours.length === 0) return null
  const numbers = new Map(ours.map((at, number) => [at, number]))
  const lines = decode(mappings).map(line => {
    const known = line.flatMap(([column, source, from, at]) =>
      source === undefined || !numbers.has(source) ? [] : [[column, numbers.get(source), from, at]]
    )
    return columns ? known : known.slice(0, 1)
  })
  return {
    version,
    sources: ours.map(at => sources[at].replace(/^.*?(?=packages\/)/, '')),
    names: [],
    mappings: encode(lines)
  }
}
