/** Finds the words that the framework's terminology speaks of. */
import type { Framework } from '../../frameworks/framework.ts'
import type { TermUse } from '../sentence-facts.ts'
import { alternatives } from './patterns.ts'

const post = 'nurse|doctor|psychologist|officer|manager'
const body = 'team|service|board|panel|council|forum|committee|partnership|hub'
const paper = 'strategy|policy|protocol|pledge|charter|survey'
const field = 'health|mental health|education|participation|placement|permanence|commissioning|sufficiency'

/**
 * Words after a term that make it the name of a post, body, meeting or paper, which keeps its own spelling: "looked after
 * children mental health nurse", "children in care and care leavers’ forum".
 */
const partOfName = new RegExp(
  `^['’]?s?(?: and care leavers?)?['’]?s? (?:${field}|(?:(?:${field}) )?(?:(?:${post}|${body}|review)s?|${paper}|strategies|policies))\\b`
)

/** Words before a term that do: "a service for children looked after". */
const namedFor = new RegExp(`\\b(?:${post}|${body}|${paper}) for $`)

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
      if (entry === undefined || names(text, start, end)) continue
      // A capital inside a sentence makes it part of a name: "the Family Wellbeing Service".
      if (start > 0 && printed.charAt(0) !== printed.charAt(0).toLowerCase()) continue
      uses.push({ ...entry, start, end })
    }
    return uses
  }
}

/** Whether the words at `start` to `end` are part of such a name. */
function names(text: string, start: number, end: number): boolean {
  return (
    partOfName.test(text.slice(end, end + 60)) || namedFor.test(text.slice(Math.max(0, start - 20), start))
  )
}
