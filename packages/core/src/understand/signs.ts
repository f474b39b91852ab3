/**
 * The signs of a sentence: its words of praise and fault, each read with what stands before it. "Not timely" is a
 * fault, "reduces delay" is not, and "when plans are weak" is neither.
 */
import { classesOf, type WordClass } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A sign with the index of its token. */
export interface Sign {
  readonly name: string
  readonly at: number
}

/** How many tokens back a negation, a relief or a need reaches. */
const reach = 5

/** How many tokens of a purpose are read as wished for, not as found. */
const purposeReach = 12
const noVerb = new Set(
  'the a an this that these those their his her its our all some most many each every any children them him it'.split(' ')
)

/** The signs of a sentence, in order. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  const classes = tokens.map(token => classesOf(token.word))
  const signs: Sign[] = []
  const opensWithCondition = classes[0]?.includes('condition') === true
  let purposeUntil = -1
  const firstComma = tokens.findIndex(token => token.word === ',')
  for (let at = 0; at < tokens.length; at++) {
    const names = classes[at] as readonly WordClass[]
    if (opensPurpose(tokens, at)) purposeUntil = at + purposeReach
    if (tokens[at]?.word === ',' || names.includes('contrast')) purposeUntil = -1
    if (names.includes('contrast')) signs.push({ name: 'contrast', at })
    else if (names.includes('fault') || names.includes('praise')) {
      const base = names.includes('fault') ? 'fault' : 'praise'
      const conditional = opensWithCondition && at < firstComma ? 'if ' : at <= purposeUntil ? 'for ' : ''
      signs.push({ name: `${conditional}${before(tokens, classes, at)}${base}`, at })
    } else if (names.includes('excess')) signs.push({ name: 'excess', at })
    else if (names.includes('aware')) signs.push({ name: 'aware', at })
    else if (names.includes('need')) signs.push({ name: 'need', at })
    else if (names.includes('negation')) signs.push({ name: 'negation', at })
  }
  return signs
}

/** "To ensure …", "so that …", "in order to …" open a purpose; "leads to delay", "to the court" do not. */
function opensPurpose(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  const next = tokens[at + 1]?.word
  if (next === undefined) return false
  if (word === 'so') return next === 'that'
  return word === 'to' && /^[a-z]/.test(next) && !noVerb.has(next) && !next.endsWith('ing')
}

/** What stands closest before a sign and turns it. */
function before(tokens: readonly Token[], classes: readonly (readonly WordClass[])[], at: number): string {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const names = classes[back] as readonly WordClass[]
    const { word } = tokens[back] as Token
    if (word === ',' || word === ';' || word === ':' || names.includes('contrast')) return ''
    if (names.includes('negation')) return 'not '
    if (names.includes('less')) return 'less '
    if (names.includes('excess')) return 'too '
    if (names.includes('relief') && !names.includes('fault')) return 'relieved '
    if (names.includes('need')) return 'needed '
  }
  return ''
}
