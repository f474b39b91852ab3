/** Every regular expression of the sources, found by a parser, and those that the sources build as they run. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

export interface Expression {
  readonly source: string
  readonly flags: string
  /** File and line where it is written; of one that is built, nothing more than that. */
  readonly where: string
}

const root = join(import.meta.dirname, '../..')

/** The literals in the sources of these packages, each once. */
export function literals(packages: readonly string[]): Expression[] {
  const found = new Map<string, Expression>()
  for (const path of packages.flatMap(sourcesOf)) {
    const text = readFileSync(join(root, path), 'utf8')
    for (const { pattern, flags, start } of regularExpressions(parseAst(text, { lang: 'tsx' }))) {
      const line = text.slice(0, start).split('\n').length
      found.set(`/${pattern}/${flags}`, { source: pattern, flags, where: `${path}:${line}` })
    }
  }
  return [...found.values()]
}

function sourcesOf(name: string): string[] {
  const folder = `packages/${name}/src`
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !/\.test\.|\.generated\./.test(path))
    .map(path => join(folder, path))
}

interface Literal {
  readonly pattern: string
  readonly flags: string
  readonly start: number
}

/** Those of a syntax tree, whatever kinds of nodes it has. */
function* regularExpressions(node: unknown): Generator<Literal> {
  if (typeof node !== 'object' || node === null) return
  const { regex, start } = node as { regex?: Omit<Literal, 'start'>; start?: number }
  if (regex !== undefined) yield { ...regex, start: start ?? 0 }
  for (const value of Object.values(node)) yield* regularExpressions(value)
}

/** Those that the packages build while `work` runs. */
export async function built(work: () => Promise<void>): Promise<Expression[]> {
  const found = new Map<string, Expression>()
  const usual = globalThis.RegExp
  globalThis.RegExp = new Proxy(usual, {
    construct(target, [source, flags], newTarget) {
      const made = Reflect.construct(target, [source, flags], newTarget) as RegExp
      const ours = /packages\/(\w[\w-]*\/src\/[^:)?]+)/.exec(new Error().stack ?? '')
      if (ours !== null)
        found.set(String(made), { source: made.source, flags: made.flags, where: `built in ${ours[1]}` })
      return made
    }
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = usual
  }
  return [...found.values()]
}
