/** Finds page numbers by their order: bare numbers, pages apart, that count up through the whole text. */
import { markOf } from './numbering.ts'
import type { SourceLine } from './source-line.ts'

const bare = /^(?:page )?(\d{1,3})(?: of \d{1,3})?$/i
/** Cheap: no page number is longer. */
const longest = 15
/** Fewer may be figures that happen to count up. */
const fewest = 3
/** Lines between two of them. */
const apart = 3

/** Indices of lines that hold a page's number. None where the paragraphs themselves may have numbers without a stop. */
export function pageNumbers(lines: readonly SourceLine[]): ReadonlySet<number> {
  const none = new Set<number>()
  const numbers = lines.flatMap(({ text, item, cells }, at) => {
    const found = text.length > longest || item !== null || cells !== null ? null : bare.exec(text)
    return found === null ? [] : [{ at, number: Number(found[1]) }]
  })
  if (numbers.length < fewest || lines.filter(line => markOf(line)?.stopped).length < fewest) return none
  let best: Chain | null = null
  const chains = new Map<number, Chain>()
  for (const { at, number } of numbers) {
    const before = chains.get(number - 1) ?? null
    const chain =
      before !== null && at - before.at > apart
        ? { at, length: before.length + 1, before }
        : { at, length: 1, before: null }
    if (chain.length >= (chains.get(number)?.length ?? 0)) chains.set(number, chain)
    if (chain.length > (best?.length ?? 0)) best = chain
  }
  if (best === null || best.length < fewest) return none
  const found = new Set<number>()
  for (let chain: Chain | null = best; chain !== null; chain = chain.before) found.add(chain.at)
  return found
}

/** Numbers that count up, from the last back. */
interface Chain {
  readonly at: number
  readonly length: number
  readonly before: Chain | null
}
