/** Makes `vocabularies.generated.ts` of the YAML files beside it, for `pnpm generate`. README.md there says how they are written. */
import { parse } from 'yaml'
import { winkWords } from '../wink/wink.ts'

interface Entry {
  readonly id: string
  readonly why: string
  readonly terms: readonly string[]
}

/**
 * The text of `vocabularies.generated.ts` from the texts of the YAML files by file name.
 *
 * @throws Error that names the file and the entry that is not as it should be.
 */
export function generateVocabularies(files: Readonly<Record<string, string>>): string {
  const compiled = new Map<string, string[]>()
  for (const [file, text] of Object.entries(files)) {
    for (const { id, terms } of entriesOf(parse(text), file)) {
      if (compiled.has(id)) throw new Error(`${file}: ${id} stands twice`)
      const steps = terms.flatMap(term => compileTerm(term, `${file}: ${id}: "${term}"`))
      compiled.set(id, [...new Set(steps)])
    }
  }
  const lines = [...compiled].map(([id, terms]) => entryLine(quoted(id), quoted(terms.join('\n'))))
  return [
    '// Made by `pnpm generate` from the YAML files beside it. Do not edit.',
    "import type { CompiledVocabularies } from '../matcher.ts'",
    '',
    'export const compiledVocabularies: CompiledVocabularies = {',
    lines.join(',\n'),
    '}\n'
  ].join('\n')
}

/** Long ones in two lines, as the formatter has them. */
function entryLine(id: string, terms: string): string {
  const line = `  ${id}: ${terms}`
  return line.length < 110 ? line : `  ${id}:\n    ${terms}`
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${JSON.stringify(text).slice(1, -1)}'`
}

function entriesOf(value: unknown, file: string): Entry[] {
  if (!Array.isArray(value)) throw new Error(`${file}: a list of entries is expected`)
  return value.map((entry: Partial<Entry>, at) => {
    const { id, why, terms } = entry
    const where = `${file}: entry ${at + 1}${typeof id === 'string' ? ` (${id})` : ''}`
    if (typeof id !== 'string' || !/^[a-z][a-z0-9.-]*$/.test(id))
      throw new Error(`${where}: an id of small letters is expected`)
    if (typeof why !== 'string' || why.trim() === '') throw new Error(`${where}: the reason, why, is missing`)
    if (!Array.isArray(terms) || terms.length === 0 || !terms.every(term => typeof term === 'string'))
      throw new Error(`${where}: terms, a list of texts, is expected`)
    return { id, why, terms }
  })
}

/** `small (very) number|minority` has four readings, each a list of steps. Throws on a term that cannot be read. */
export function compileTerm(term: string, where: string): string[] {
  let readings: string[][] = [[]]
  for (const slot of term.trim().split(/\s+/)) {
    const optional = /^\((.+)\)$/.exec(slot)
    const choices = (optional?.[1] ?? slot).split('|').map(choice => stepsOf(choice, where))
    if (optional) choices.push([])
    readings = readings.flatMap(reading => choices.map(choice => [...reading, ...choice]))
  }
  if (readings.some(reading => reading.length === 0)) throw new Error(`${where}: a term without a word`)
  return readings.map(reading => reading.join(' '))
}

/**
 * The steps of one word: what is hyphenated or contracted has several. A word that is its own lemma stands for all its
 * forms, another for itself, and so does one after `=`.
 */
function stepsOf(choice: string, where: string): string[] {
  if (/^\.\.\d$/.test(choice)) return [choice]
  const [, exact, text = '', pos] = /^(=?)(.+?)(?:\/([A-Z]+))?$/.exec(choice) ?? []
  const words = winkWords(text)
  if (words.length === 0) throw new Error(`${where}: "${choice}" is no word`)
  return words.map(word => {
    const lower = word.text.toLowerCase().replaceAll('’', "'")
    const own = exact !== '=' && (word.lemma === lower || isSpelling(word.lemma, lower))
    return `${own ? word.lemma : `=${lower}`}${pos === undefined ? '' : `/${pos}`}`
  })
}

/** Whether a lemma differs by its American spelling alone: `organization` from "organisation". */
function isSpelling(lemma: string, word: string): boolean {
  const even = (text: string) => text.replace(/our/g, 'or').replace(/s/g, 'z').replace(/ll/g, 'l')
  return even(lemma) === even(word) || lemma === word.replace(/mme$/, 'm')
}
