/**
 * The clauses of a sentence, from the words that open them and where a new statement begins. It is a reading by shape:
 * a clause that is opened by no word of the vocabulary belongs to the one before it.
 */
import type { Clause, ClauseKind, Hit, Word } from './analysis.ts'

type Plain = Pick<Word, 'text' | 'lower' | 'lemma' | 'pos'>

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
/** What may stand between "and" and the verb of a statement that has a subject of its own. */
const ofSubject = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'ADP'])
const longestSubject = 7

interface Opening {
  readonly at: number
  readonly kind: ClauseKind
}

/** The clauses in order; they cover the sentence. `hits` are those of `clause.*` among others. */
export function clausesOf(words: readonly Plain[], hits: readonly Hit[]): Clause[] {
  if (words.length === 0) return []
  const openings = openingsOf(words, hits)
  const starts: Opening[] = []
  let kind = 'main' as ClauseKind
  let verbs = 0
  let mainHasVerb = false
  /** Where the clause that is open ends at the latest; a comma or a verb. */
  let until = words.length
  const open = (at: number, next: ClauseKind): void => {
    if (at > 0 || next !== 'main') starts.push({ at, kind: next })
    kind = next
    verbs = 0
  }
  for (let at = 0; at < words.length; at++) {
    const opening = openings.get(at)
    if (opening !== undefined) {
      const fronted = !mainHasVerb && opening !== 'relative'
      open(at, opening)
      until = fronted
        ? commaAfter(words, at, openings)
        : isComma(words[at - 1])
          ? nextComma(words, at)
          : words.length
    } else if (kind !== 'main' && at > until) {
      open(at, 'main')
      until = words.length
    } else if (beginsStatement(words, at, verbs > 0)) {
      open(at, 'main')
      until = words.length
    } else if (
      kind === 'relative' &&
      !mainHasVerb &&
      verbs > 0 &&
      carriesStatement(words, at) &&
      !continuesVerb(words, at)
    ) {
      open(at, 'main')
      until = words.length
    }
    if (carriesStatement(words, at)) {
      verbs++
      if (kind === 'main') mainHasVerb = true
    }
  }
  return starts[0]?.at === 0
    ? joined(starts, words.length)
    : joined([{ at: 0, kind: 'main' }, ...starts], words.length)
}

function joined(starts: readonly Opening[], end: number): Clause[] {
  return starts.map(({ at, kind }, index) => ({ kind, from: at, to: starts[index + 1]?.at ?? end }))
}

/** Where a clause is opened, by the index of its first word. */
function openingsOf(words: readonly Plain[], hits: readonly Hit[]): Map<number, ClauseKind> {
  const openings = new Map<number, ClauseKind>()
  const idle = hits.filter(({ id }) => id === 'clause.idle')
  const holders = hits.filter(({ id }) => id === 'clause.holds-infinitive')
  const reporting = hits.filter(({ id }) => id === 'clause.reporting')
  let until = 0
  for (const { id, from, to } of hits) {
    if (from < until || !id.startsWith('clause.') || idle.some(hit => hit.from <= from && from < hit.to))
      continue
    const kind = kindOf(id, words, from, holders, reporting)
    if (kind === null) continue
    openings.set(from, kind)
    until = to
  }
  return openings
}

function kindOf(
  id: string,
  words: readonly Plain[],
  from: number,
  holders: readonly Hit[],
  reporting: readonly Hit[]
): ClauseKind | null {
  const before = words[from - 1]
  const follows = (list: readonly Hit[]) => list.some(({ to }) => to === from)
  switch (id) {
    case 'clause.concession':
    case 'clause.condition':
      return id === 'clause.condition' ? 'condition' : 'concession'
    case 'clause.purpose':
      if (words[from]?.lower !== 'to') return 'purpose'
      if (follows(holders) || before?.pos === 'AUX' || before?.pos === 'VERB') return null
      return 'purpose'
    case 'clause.relative':
      return 'relative'
    case 'clause.place':
      return before !== undefined && nominal.has(before.pos) ? 'relative' : 'condition'
    case 'clause.that':
      if (follows(reporting)) return 'reported'
      return before !== undefined && nominal.has(before.pos) ? 'relative' : null
    default:
      return null
  }
}

/** A statement of its own begins after "but" or a semicolon, or with "and" before a subject and its verb. */
function beginsStatement(words: readonly Plain[], at: number, stated: boolean): boolean {
  const word = words[at] as Plain
  const before = words[at - 1]
  if (before?.text === ';' || before?.text === ':') return true
  if (!stated || word.pos !== 'CCONJ') return false
  if (word.lower === 'but' || word.lower === 'yet') return true
  if (word.lower !== 'and' && word.lower !== 'so' && word.lower !== 'or') return false
  let subject = false
  for (let next = at + 1; next < words.length && next <= at + longestSubject; next++) {
    const other = words[next] as Plain
    if (carriesStatement(words, next)) return subject
    if (other.pos === 'ADV') continue
    if (!ofSubject.has(other.pos) || other.lower === 'to') return false
    if (nominal.has(other.pos)) subject = true
  }
  return false
}

/** A verb that can carry a statement: "are", "visit", "visited", and neither "visiting" nor "to visit". */
export function carriesStatement(words: readonly Plain[], at: number): boolean {
  const word = words[at]
  if (word === undefined || (word.pos !== 'AUX' && word.pos !== 'VERB')) return false
  if (word.pos === 'VERB' && word.lower.endsWith('ing')) return false
  const before = words[at - 1]
  if (before === undefined || before.lower === 'to') return false
  // A participle before its noun: "experienced workers".
  const participle = word.lower.endsWith('ed') && word.lower !== word.lemma
  return !(participle && nominal.has(words[at + 1]?.pos ?? 'X'))
}

/** Whether a verb goes on with the one before it: "are being seen", "see and know"; not "who need are". */
function continuesVerb(words: readonly Plain[], at: number): boolean {
  let back = at - 1
  while (back >= 0 && ['ADV', 'PART'].includes(words[back]?.pos ?? '')) back--
  const pos = words[back]?.pos
  return pos === 'AUX' || pos === 'CCONJ' || pos === 'PUNCT' || (pos === 'VERB' && words[at]?.pos !== 'AUX')
}

/** The comma that ends a clause which opens a sentence: the first that a subject and its verb follow; -1 for none. */
function commaAfter(
  words: readonly Plain[],
  from: number,
  openings: ReadonlyMap<number, ClauseKind>
): number {
  let first = -1
  for (let at = nextComma(words, from); at < words.length; at = nextComma(words, at + 1)) {
    if (first < 0) first = at
    const end = nextComma(words, at + 1)
    let subject = false
    for (let next = at + 1; next < end; next++) {
      if (openings.has(next)) break
      if (subject && carriesStatement(words, next)) return at
      if (nominal.has(words[next]?.pos ?? 'X')) subject = true
    }
  }
  return first < 0 ? words.length : first
}

function nextComma(words: readonly Plain[], from: number): number {
  let at = from
  while (at < words.length && !isComma(words[at])) at++
  return at
}

function isComma(word: Plain | undefined): boolean {
  return word?.text === ','
}
