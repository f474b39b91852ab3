/** Finds the words that the framework's terminology speaks of. */
import type { Framework } from '../../frameworks/framework.ts'
import type { TermUse } from '../sentence-facts.ts'
import { alternatives } from './patterns.ts'

/** Words after a term that make it the name of a post, team or meeting, which keeps its own spelling. */
const partOfName = /^(?:'s?)? (?:nurses?|council|team|service|health|reviews?|board|panel|strategy|survey)\b/

/** Finds the terms of one framework; made once and used for every sentence. */
export function termFinder(framework: Framework): (text: string) => TermUse[] {
  const entries = new Map<string, { preferred: string; instead: boolean }>()
  for (const { preferred, instead } of framework.terminology) {
    entries.set(preferred.toLowerCase(), { preferred, instead: false })
    for (const other of instead) entries.set(other.toLowerCase(), { preferred, instead: true })
  }
  if (entries.size === 0) return () => []
  const pattern = alternatives([...entries.keys()])
  return text => {
    const uses: TermUse[] = []
    for (const { 0: printed, index: start } of text.matchAll(pattern)) {
      const entry = entries.get(printed.toLowerCase())
      const end = start + printed.length
      if (entry === undefined || partOfName.test(text.slice(end, end + 16))) continue
      // A capital inside a sentence makes it part of a name: "the Family Wellbeing Service".
      if (start > 0 && printed.charAt(0) !== printed.charAt(0).toLowerCase()) continue
      uses.push({ ...entry, start, end })
    }
    return uses
  }
}
