/** Makes `meanings.generated.ts` of `meanings.yaml`, for `pnpm generate`. */
import { parse } from 'yaml'

interface Source {
  readonly meanings: Readonly<Record<string, string>>
  readonly signs: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

/**
 * The text of `meanings.generated.ts`.
 *
 * @throws Error that names the word whose classes are not those of the file.
 */
export function generateMeanings(yaml: string): string {
  const { meanings, signs, words } = parse(yaml) as Source
  const classes = [...Object.keys(meanings), ...Object.keys(signs)]
  const byClasses = new Map<string, string[]>()
  for (const [word, printed] of Object.entries(words)) {
    const key = printed
      .split(' ')
      .map(name => {
        const at = classes.indexOf(name)
        if (at < 0) throw new Error(`meanings.yaml: "${word}": there is no class "${name}"`)
        return at
      })
      .join()
    byClasses.set(key, [...(byClasses.get(key) ?? []), word])
  }
  const packed = [...byClasses].map(([key, list]) => `${key} ${list.join(' ')}`).join('|')
  return `// Made by \`pnpm generate\` from meanings.yaml. Do not edit.

/** The names of the meanings, then those of the signs; a class is its place in them. */
export const meaningNames: string =
  ${quoted(Object.keys(meanings).join(' '))}
export const signNames: string =
  ${quoted(Object.keys(signs).join(' '))}

/** The classes and, after a space, the words that have them; the next after a bar. */
export const packedWords: string =
  ${packed.includes("'") ? JSON.stringify(packed) : quoted(packed)}
`
}

function quoted(text: string): string {
  return `'${text}'`
}
