/**
 * The words of one sentence as wink-nlp reads them. wink-nlp remembers every word it has not met before, and its
 * answers then depend on what it read earlier. So it is shown only words of its own lexicon: any other is replaced by
 * a stand-in of the same kind, and nothing of a text can stay behind. Offsets are made here and nowhere else.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type PartOfSpeech, type WinkMethods } from 'wink-nlp'

export interface Word {
  readonly text: string
  /** Half-open offsets into the sentence's text. */
  readonly start: number
  readonly end: number
  readonly pos: PartOfSpeech
  readonly stem: string
  /** Stands behind a negation: "timely" in "not timely". */
  readonly negated: boolean
}

interface Wink {
  readonly nlp: WinkMethods
  /** The words of wink's lexicon; its size never changes. */
  readonly lexemes: {
    readonly list: readonly string[]
    readonly hash: { readonly [word: string]: number | undefined }
  }
  /** Whether wink gives a word of its lexicon back as several: "dont". */
  readonly expands: (index: number) => boolean
  readonly stem: (word: string) => string
}

/** The part of wink's model that tells which words it knows. */
interface CoreModel {
  readonly features: { readonly lexeme: Wink['lexemes'] }
  readonly lexicon: Uint32Array
  readonly packing: { readonly size: number; readonly layout: { readonly isContraction: readonly number[] } }
}

/** A run of letters or digits longer than this is cut: wink takes the square of the length of a run. */
const longest = 60
const pattern = /[\p{L}\p{M}]+(?:['\u2019]\p{L}+)?|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu
/** The end of a word that wink reads as a word of its own: "n't" in "don't", "'s" in "children's". */
const clitic = /(?:n['\u2019]t|['\u2019]\p{L}+)$/iu

let wink: Wink | null = null

/** The words of one sentence, in order. All that is not space lies in one of them. */
export function wordsOf(text: string): Word[] {
  wink ??= makeWink()
  const pieces = piecesOf(text)
  if (pieces.length === 0) return []
  const shown = pieces.map(({ text: piece }) => standIn(piece, wink as Wink))
  const { nlp, stem } = wink
  const tokens = nlp.readDoc(shown.join(' ')).tokens()
  const read = tokens.out()
  if (read.length !== shown.length || read.some((word, at) => word !== shown[at])) {
    throw new Error('wink-nlp gave other words than it was shown; its version does not suit this file.')
  }
  const pos = tokens.out(nlp.its.pos) as PartOfSpeech[]
  const negated = tokens.out(nlp.its.negationFlag) as unknown as boolean[]
  return pieces.map((piece, at) => ({
    ...piece,
    pos: pos[at] as PartOfSpeech,
    stem: stem(piece.text.toLowerCase()),
    negated: negated[at] as boolean
  }))
}

/** How many words wink knows; stays the same whatever it reads. */
export function lexiconSize(): number {
  wink ??= makeWink()
  return wink.lexemes.list.length
}

function makeWink(): Wink {
  const { core, addons } = model as unknown as { core: () => CoreModel; addons: { stem: Wink['stem'] } }
  const made: CoreModel[] = []
  const watched = {
    ...model,
    core: () => {
      const one = core()
      made.push(one)
      return one
    }
  }
  const nlp = winkNLP(watched as unknown as typeof model, ['negation', 'pos'])
  const [own] = made
  if (own === undefined)
    throw new Error('wink-nlp did not read its model; its version does not suit this file.')
  const { lexicon, packing, features } = own
  const [word = 0, mask = 0] = packing.layout.isContraction
  const expands = (index: number) => ((lexicon[word + index * packing.size] ?? 0) & mask) !== 0
  return { nlp, lexemes: features.lexeme, expands, stem: addons.stem }
}

interface WordPiece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Cuts the text at spaces, punctuation and clitics; throws when a character that is no space is left out. */
function piecesOf(text: string): WordPiece[] {
  const pieces: WordPiece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (text.slice(end, index).trim() !== '') throw lost(text, end)
    const apart = /['\u2019]/.test(found) && found.length > 1 ? (clitic.exec(found)?.index ?? 0) : 0
    const parts = apart > 0 ? [found.slice(0, apart), found.slice(apart)] : [found]
    let start = index
    for (const part of parts) {
      for (let at = 0; at < part.length; at += longest) {
        const text = part.slice(at, at + longest)
        pieces.push({ text, start: start + at, end: start + at + text.length })
      }
      start += part.length
    }
    end = index + found.length
  }
  if (text.slice(end).trim() !== '') throw lost(text, end)
  return pieces
}

function lost(text: string, at: number): Error {
  return new Error(`The words of a sentence leave out its character ${at} of ${text.length}.`)
}

/** What wink is shown for a piece: the piece where it knows it, else a word of its lexicon that is used alike. */
function standIn(piece: string, { lexemes, expands }: Wink): string {
  const straight = piece.replace(/\u2019/g, "'")
  const lower = straight.toLowerCase()
  if (lower === "n't" || lower === 'cannot') return 'not'
  for (const form of [straight, lower]) {
    const index = lexemes.hash[form]
    if (index !== undefined && !expands(index)) return form
  }
  if (/^\p{N}/u.test(piece)) return '10'
  if (!/^\p{L}/u.test(piece)) return ','
  if (/^\p{Lu}/u.test(piece)) return 'Africa'
  if (lower.endsWith('ing')) return 'going'
  if (lower.endsWith('ed')) return 'walked'
  if (lower.endsWith('ly')) return 'quickly'
  if (/(?:able|ous|ful|ary|less|ier|est)$/.test(lower)) return 'useful'
  return 'thing'
}
