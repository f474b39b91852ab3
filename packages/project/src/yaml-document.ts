import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap
} from 'yaml'
import { ConfigError, type Problem } from './problem.ts'
import { didYouMean } from './suggest.ts'

/** A parsed YAML file that knows where its nodes stand, and gathers what is wrong with them. */
export interface YamlFile {
  readonly path: string
  readonly document: Document.Parsed
  readonly problems: Problem[]
  /** Notes a problem at a node (at the start of the file when it has no place). */
  blame(node: unknown, message: string): void
  /** Throws a `ConfigError` when anything was noted. */
  settle(): void
}

/** Parses YAML; syntax errors are noted with their places like any other problem. */
export function parseYaml(path: string, text: string): YamlFile {
  const lineCounter = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter,
    prettyErrors: false,
    stringKeys: true
  })
  const problems: Problem[] = []
  const note = (offset: number, message: string) => {
    const { line, col } = lineCounter.linePos(offset)
    problems.push({ path, line: Math.max(line, 1), column: Math.max(col, 1), message })
  }
  const told = new Set<string>()
  for (const { pos, message } of document.errors) {
    if (told.has(`${pos[0]} ${message}`)) continue
    told.add(`${pos[0]} ${message}`)
    note(
      pos[0],
      /call stack/.test(message) ? 'Too many lists or maps stand inside each other.' : sentence(message)
    )
  }
  return {
    path,
    document,
    problems,
    blame: (node, message) => note((node as Node | null)?.range?.[0] ?? 0, message),
    settle: () => {
      if (problems.length > 0)
        throw new ConfigError(
          problems.sort((one, other) => one.line - other.line || one.column - other.column)
        )
    }
  }
}

/** A map's pairs with plain string keys; unknown keys are noted with what was probably meant. */
export function knownPairs(
  file: YamlFile,
  map: YAMLMap,
  known: readonly string[],
  what: string
): { key: string; keyNode: unknown; value: unknown }[] {
  const pairs: { key: string; keyNode: unknown; value: unknown }[] = []
  for (const pair of map.items as Pair[]) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
    if (known.includes(key)) pairs.push({ key, keyNode: pair.key, value: pair.value })
    else
      file.blame(pair.key, `Unknown ${what} "${key}".${didYouMean(key, known)} Known: ${known.join(', ')}.`)
  }
  return pairs
}

/** The map at the root of the file; an empty file is an empty map, anything else is noted. */
export function rootMap(file: YamlFile, what: string): YAMLMap | null {
  const root = file.document.contents
  if (isMap(root)) return root as YAMLMap
  if (root !== null && !(isScalar(root) && root.value === null)) {
    file.blame(root, `${what} must be a map of keys to values.`)
  }
  return null
}

/** Text of a string node; notes anything else and gives null. */
export function textOf(file: YamlFile, node: unknown, what: string): string | null {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value
  file.blame(node, `${what} must be a text.`)
  return null
}

function sentence(message: string): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
