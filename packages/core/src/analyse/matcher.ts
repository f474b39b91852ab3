/** Finds the entries of the vocabularies among the words of a sentence: one way through a trie of lemmas and forms. */
import type { Hit, PartOfSpeech, Word } from './analysis.ts'

/** A step from one word of a term to the next. */
interface Edge {
  /** The step is taken by words of this part of speech alone. */
  readonly pos: PartOfSpeech | null
  readonly to: Node
}

interface Node {
  readonly byLemma: Map<string, Edge[]>
  readonly byForm: Map<string, Edge[]>
  /** Up to so many words of any kind may stand before the next step. */
  readonly gaps: { readonly most: number; readonly to: Node }[]
  /** The entries that end here. */
  readonly ids: string[]
}

type Plain = Pick<Word, 'lower' | 'lemma' | 'pos'>

/** Entries by id, each with terms, one a line, as `compile.ts` writes them: `small number`, `=left in/ADP`, `lack ..2 of`. */
export type CompiledVocabularies = Readonly<Record<string, string>>

/** Finds the entries of the vocabularies that it is made with. */
export class Matcher {
  readonly #root = newNode()

  constructor(vocabularies: CompiledVocabularies) {
    for (const [id, terms] of Object.entries(vocabularies)) {
      for (const term of terms.split('\n')) this.#add(id, term.split(' '))
    }
  }

  /** In the order of their first words; of one entry the longest at a place, and none that begins within another. */
  hits(words: readonly Plain[]): Hit[] {
    const hits: Hit[] = []
    const until = new Map<string, number>()
    const found = new Map<string, number>()
    for (let from = 0; from < words.length; from++) {
      follow(this.#root, words, from, from, found)
      if (found.size === 0) continue
      for (const [id, to] of found) {
        if ((until.get(id) ?? 0) > from) continue
        until.set(id, to)
        hits.push({ id, from, to })
      }
      found.clear()
    }
    return hits
  }

  #add(id: string, steps: readonly string[]): void {
    let node = this.#root
    for (const step of steps) node = stepInto(node, step)
    if (!node.ids.includes(id)) node.ids.push(id)
  }
}

function newNode(): Node {
  return { byLemma: new Map(), byForm: new Map(), gaps: [], ids: [] }
}

function stepInto(node: Node, step: string): Node {
  const gap = /^\.\.(\d+)$/.exec(step)
  if (gap) {
    const most = Number(gap[1])
    let known = node.gaps.find(one => one.most === most)
    if (known === undefined) {
      known = { most, to: newNode() }
      node.gaps.push(known)
    }
    return known.to
  }
  const slash = step.lastIndexOf('/')
  const pos = slash > 0 ? (step.slice(slash + 1) as PartOfSpeech) : null
  const word = slash > 0 ? step.slice(0, slash) : step
  const exact = word.length > 1 && word.startsWith('=')
  const edges = exact ? node.byForm : node.byLemma
  const key = exact ? word.slice(1) : word
  const known = edges.get(key) ?? []
  edges.set(key, known)
  let edge = known.find(one => one.pos === pos)
  if (edge === undefined) {
    edge = { pos, to: newNode() }
    known.push(edge)
  }
  return edge.to
}

/** Notes for each entry the furthest word at which it ends. */
function follow(
  node: Node,
  words: readonly Plain[],
  from: number,
  at: number,
  found: Map<string, number>
): void {
  for (const id of node.ids) if ((found.get(id) ?? from) < at) found.set(id, at)
  const word = words[at]
  if (word === undefined) return
  take(node.byLemma.get(word.lemma), words, from, at, found)
  if (word.lower !== word.lemma) take(node.byLemma.get(word.lower), words, from, at, found)
  take(node.byForm.get(word.lower), words, from, at, found)
  for (const { most, to } of node.gaps) {
    for (let next = at; next <= at + most && next < words.length; next++) {
      follow(to, words, from, next, found)
      if (words[next]?.pos === 'PUNCT') break
    }
  }
}

function take(
  edges: readonly Edge[] | undefined,
  words: readonly Plain[],
  from: number,
  at: number,
  found: Map<string, number>
): void {
  if (edges === undefined) return
  const pos = words[at]?.pos
  for (const edge of edges) {
    if (edge.pos === null || edge.pos === pos || (edge.pos === 'NOUN' && pos === 'PROPN'))
      follow(edge.to, words, from, at + 1, found)
  }
}
