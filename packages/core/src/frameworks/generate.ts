import { parse } from 'yaml'
import { parseFramework } from './load.ts'
import { pack } from './pack.ts'

/** Oldest first. */
const ids = [
  'sif',
  'ilacs-2018',
  'ilacs-2023',
  'ilacs-2025',
  'ilacs-2026',
  'ilacs-visit',
  'area-send',
  'sccif'
]

/**
 * The text of `built-in.generated.ts` from the texts of the YAML files beside this one, by file name without ending.
 * Throws when a framework has problems.
 */
export function generateBuiltIn(files: Readonly<Record<string, string>>): string {
  const raw = new Map(Object.entries(files).map(([id, text]) => [id, parse(text) as unknown]))
  const frameworks = ids.map(id => {
    const answer = parseFramework(raw.get(id), other => raw.get(other))
    if ('framework' in answer) return answer.framework
    const lines = answer.problems.map(problem => `${id}.yaml: ${problem.path}: ${problem.message}`)
    throw new Error(lines.join('\n'))
  })
  const packed = pack(frameworks)
  const lines = [
    '// Made by `pnpm generate` from the YAML files beside it. Do not edit.',
    '// Equal parts stand once, in `shared`; `{"=": 3}` stands for the fourth of them (pack.ts).',
    `export const shared = ${literal(packed.shared)}`,
    `export const packed = ${literal(packed.frameworks)}`
  ]
  return `${lines.join('\n')}\n`
}

/** A list of JSON texts as source, one a line. */
function literal(values: readonly unknown[]): string {
  const texts = values.map(
    value => `  '${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  )
  return `[\n${texts.join(',\n')}\n]`
}
