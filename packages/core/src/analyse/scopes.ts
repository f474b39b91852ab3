/**
 * What is denied, prevented, only possible, past or said of a few. The vocabulary says by its ids what a phrase does and
 * how far it reaches: `scope.negated.predicate` denies what follows it in its statement. Nothing reaches beyond its clause.
 */
import { type Clause, type Hit, scopes, type Word } from './analysis.ts'
import { carriesStatement } from './clauses.ts'

type Plain = Pick<Word, 'text' | 'lower' | 'lemma' | 'pos'>
type Name = keyof typeof scopes

/** The mask of each word. */
export function scopesOf(
  words: readonly Plain[],
  clauses: readonly Clause[],
  hits: readonly Hit[]
): Uint8Array {
  const masks = new Uint8Array(words.length)
  for (const { kind, from, to } of clauses) if (kind === 'condition') add(masks, from, to, scopes.possible)
  const idle = hits.filter(({ id }) => id === 'scope.idle')
  const cues = hits.filter(
    hit => hit.id.startsWith('scope.') && !idle.some(({ from, to }) => from <= hit.from && hit.to <= to)
  )
  // Denials first: what is not prevented is not prevented.
  for (const cue of cues) if (cue.id.startsWith('scope.negated.')) mark(masks, words, clauses, cue)
  for (const cue of cues) if (!cue.id.startsWith('scope.negated.')) mark(masks, words, clauses, cue)
  return masks
}

function mark(masks: Uint8Array, words: readonly Plain[], clauses: readonly Clause[], cue: Hit): void {
  const [, name, reach] = cue.id.split('.') as [string, Name, string]
  const clauseAt = (index: number) => clauses.find(({ from, to }) => from <= index && index < to)
  const clause = clauseAt(cue.to - 1) as Clause
  if (reach === 'verb') markObject(masks, words, clause, cue, scopes[name])
  else if (reach === 'clause') add(masks, clause.from, clause.to, scopes[name])
  // "No evidence that" ends where the clause begins that it denies.
  else if (reach === 'rest') add(masks, cue.to, clauseAt(cue.to)?.to ?? cue.to, scopes[name])
  else if (reach === 'phrase') add(masks, cue.to, endOfPhrase(words, cue.to, clause.to), scopes[name])
  else add(masks, cue.to, endOfStatement(words, cue.to, clause.to), scopes[name])
}

/** Marks what is done away with, if it is; "do not reduce risk" denies the reducing and not the risk. */
function markObject(masks: Uint8Array, words: readonly Plain[], clause: Clause, cue: Hit, bit: number): void {
  const denied = ((masks[cue.from] as number) & scopes.negated) !== 0
  const passive = isPassive(words, cue)
  const from = passive ? clause.from : cue.to
  const to = passive ? cue.from : endOfPhrase(words, cue.to, clause.to)
  if (!denied) add(masks, from, to, bit)
  else if (!passive) for (let at = from; at < to; at++) masks[at] = (masks[at] as number) & ~scopes.negated
}

function add(masks: Uint8Array, from: number, to: number, bit: number): void {
  for (let at = from; at < to; at++) masks[at] = (masks[at] as number) | bit
}

/** "Is reduced", "have been well addressed": what stands before it is what is reduced. */
function isPassive(words: readonly Plain[], { from, to }: Hit): boolean {
  const verb = words[to - 1] as Plain
  if (verb.lower === verb.lemma || verb.lower.endsWith('ing') || verb.lower.endsWith('s')) return false
  let back = from - 1
  while (back >= 0 && ['ADV', 'PART'].includes(words[back]?.pos ?? '')) back--
  return words[back]?.lemma === 'be'
}

/** A phrase ends with a comma, a verb that carries a statement, or what begins a statement of its own. */
function endOfPhrase(words: readonly Plain[], from: number, end: number): number {
  let at = from
  while (
    at < end &&
    !carriesStatement(words, at) &&
    words[at]?.pos !== 'PUNCT' &&
    !beginsPredicate(words, at)
  )
    at++
  return at
}

/** A statement goes on over "timely or clear" and "plans, visits or reviews"; it ends where another verb is joined to it. */
function endOfStatement(words: readonly Plain[], from: number, end: number): number {
  let at = from
  while (at < end && !beginsPredicate(words, at) && !partedAt(words, at)) at++
  return at
}

function beginsPredicate(words: readonly Plain[], at: number): boolean {
  if (words[at]?.pos !== 'CCONJ') return false
  let next = at + 1
  while (words[next]?.pos === 'ADV') next++
  return (
    words[next]?.pos === 'AUX' ||
    (carriesStatement(words, next) && !(words[next] as Plain).lower.endsWith('ed'))
  )
}

const goesOn = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB', 'CCONJ'])

/** A comma or bracket ends a statement, unless a list goes on after it; "leading to …" tells what follows from it. */
function partedAt(words: readonly Plain[], at: number): boolean {
  const word = words[at] as Plain
  if (word.text === '(' || word.text === ')' || word.text === '–' || word.text === '—') return true
  if (word.text !== ',') return false
  const next = words[at + 1]
  return next === undefined || !goesOn.has(next.pos) || next.lower.endsWith('ing')
}
