import type { Range } from './tree.ts'

/** Settings at the head of a Markdown text, between lines of "---" (YAML) or "+++" (TOML). */
const frontMatter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,200}?\1[ \t]*(?:\r?\n|$)/
/** In YAML every line names a key, goes on with one, or is empty; else the two lines are rules drawn around prose. */
const yamlLine = /^(?:\s*$|\s|#|-\s|[\w-]+\s*:)/

/** Where the front matter of a Markdown text stands; null where it has none. */
export function frontMatterOf(text: string): Range | null {
  const found = frontMatter.exec(text)
  if (found === null) return null
  const inner = found[0].trim().split(/\r?\n/).slice(1, -1)
  if (found[1] === '---' && !inner.every(line => yamlLine.test(line))) return null
  return { start: 0, end: found[0].trimEnd().length }
}
