/**
 * Patterns as git reads them in ignore files, matched without regular expressions: the patterns of a folder are anybody's, and
 * six `*a` in a row keep an engine that goes back and forth busy for ever. The time grows with path times pattern.
 */

type Piece = { readonly kind: 'any' } | { readonly kind: 'one'; matches(unit: string): boolean }
/** A part of a pattern between slashes; `deep` stands for any number of folders. */
type Part = 'deep' | readonly Piece[]

interface Rule {
  readonly negative: boolean
  readonly foldersOnly: boolean
  readonly parts: readonly Part[]
}

/** The rules of lines, of which the last that matches holds; case makes no difference. */
export function gitignore(lines: readonly string[]): (path: string) => boolean {
  const rules = lines.flatMap(line => ruleOf(line) ?? []).reverse()
  return path => {
    const names = path.toLowerCase().split('/')
    // What lies in an ignored folder is ignored, whatever else is said of it.
    return names.some((_, at) => holds(names.slice(0, at + 1), at < names.length - 1))
  }

  function holds(names: readonly string[], isFolder: boolean): boolean {
    const rule = rules.find(
      ({ foldersOnly, parts }) => (isFolder || !foldersOnly) && matches(parts, names, 'deep', matchesName)
    )
    return rule !== undefined && !rule.negative
  }
}

function ruleOf(line: string): Rule | null {
  let text = line.replace(/\r$/, '')
  let end = text.length
  while (text[end - 1] === ' ' && text[end - 2] !== '\\') end--
  text = text.slice(0, end)
  if (text === '' || text.startsWith('#')) return null
  const negative = text.startsWith('!')
  if (negative) text = text.slice(1)
  const foldersOnly = text.endsWith('/')
  if (foldersOnly) text = text.slice(0, -1)
  if (text === '') return null
  const anchored = text.includes('/')
  const parts = text.toLowerCase().replace(/^\//, '').split('/')
  const read = parts.map((part): Part => (part === '**' && anchored ? 'deep' : piecesOf(part)))
  // "a/**" is what lies in the folder, and not the folder.
  if (read.at(-1) === 'deep') read.push([{ kind: 'any' }])
  return { negative, foldersOnly, parts: anchored ? read : ['deep', ...read] }
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  // Behind the first set that is not closed none is; each would be looked through to the end of the line.
  let open = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string
    const set: ReturnType<typeof setAt> = unit === '[' && !open ? setAt(text, at) : null
    open ||= unit === '[' && set === null
    if (unit === '*') {
      if (pieces.at(-1)?.kind !== 'any') pieces.push({ kind: 'any' })
    } else if (unit === '?') pieces.push({ kind: 'one', matches: () => true })
    else if (set !== null) {
      pieces.push({ kind: 'one', matches: set.matches })
      at = set.end
    } else {
      const literal = unit === '\\' && at + 1 < text.length ? (text[++at] as string) : unit
      pieces.push({ kind: 'one', matches: other => other === literal })
    }
  }
  return pieces
}

/** "[a-z]" or "[!a-z]" at a place, and where it ends; null where it is not closed. */
function setAt(text: string, from: number): { end: number; matches(unit: string): boolean } | null {
  const negative = /[!^]/.test(text[from + 1] ?? '')
  const ranges: [string, string][] = []
  let at = from + (negative ? 2 : 1)
  for (const first = at; at < text.length && (text[at] !== ']' || at === first); at++) {
    if (text[at] === '\\') at++
    const low = text[at] ?? ''
    const isRange = text[at + 1] === '-' && text[at + 2] !== undefined && text[at + 2] !== ']'
    if (isRange) at += 2
    ranges.push([low, isRange ? (text[at] as string) : low])
  }
  if (at >= text.length) return null
  return {
    end: at,
    matches: unit => ranges.some(([low, high]) => low <= unit && unit <= high) !== negative
  }
}

function matchesName(part: Part, name: string): boolean {
  return (
    part !== 'deep' &&
    matches(part, [...name], null, (piece, unit) => piece.kind === 'one' && piece.matches(unit))
  )
}

/**
 * Whether the steps match the items, where a step of `many` (or of the kind "any") takes any number. Going back to the last such
 * step is enough: what it left to the steps before it would fit as well.
 */
function matches<Step, Item>(
  steps: readonly Step[],
  items: readonly Item[],
  many: Step | null,
  one: (step: Step, item: Item) => boolean
): boolean {
  const takesMany = (step: Step | undefined) =>
    step !== undefined && (step === many || (step as Piece).kind === 'any')
  let [step, item, back, resume] = [0, 0, -1, 0]
  while (item < items.length) {
    if (takesMany(steps[step])) {
      back = step++
      resume = item
    } else if (step < steps.length && one(steps[step] as Step, items[item] as Item)) {
      step++
      item++
    } else if (back >= 0) {
      step = back + 1
      item = ++resume
    } else return false
  }
  while (takesMany(steps[step])) step++
  return step === steps.length
}
