/**
 * The signs of a sentence: its words of praise and fault, each read with what stands before it. "Not timely" is a
 * fault, "reduces delay" is not, and "when plans are weak" is neither.
 */
import { maskOf } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A sign with the index of its token. */
export interface Sign {
  /** What it says, then how it is turned: `fault`, `not praise`, `for praise`, `contrast`. */
  readonly name: string
  readonly at: number
}

/** How many tokens back a negation, a relief or a need reaches. */
const reach = 5
/** How many tokens of a purpose are read as wished for, not as found. */
const purposeReach = 12
const noVerb = new Set(
  'the a an this that these those their his her its our all some most many each every any children them him it'.split(
    ' '
  )
)
const contrast = maskOf('contrast')
const fault = maskOf('fault')
const praise = maskOf('praise')
const condition = maskOf('condition')
const turning = [
  [maskOf('negation'), 'not '],
  [maskOf('less'), 'less '],
  [maskOf('excess'), 'too '],
  [maskOf('relief'), 'relieved '],
  [maskOf('need'), 'needed ']
] as const
const single = [
  [maskOf('excess'), 'excess'],
  [maskOf('aware'), 'aware'],
  [maskOf('need'), 'need'],
  [maskOf('negation'), 'negation']
] as const

/** The signs of a sentence, in order. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  const signs: Sign[] = []
  const conditional = ((tokens[0]?.classes ?? 0) & condition) !== 0
  const firstComma = conditional ? tokens.findIndex(token => token.word === ',') : -1
  let purposeUntil = -1
  for (const [at, { word, classes }] of tokens.entries()) {
    if (opensPurpose(word, tokens[at + 1]?.word)) purposeUntil = at + purposeReach
    if (word === ',' || (classes & contrast) !== 0) purposeUntil = -1
    if (classes === 0) continue
    if ((classes & contrast) !== 0) signs.push({ name: 'contrast', at })
    else if ((classes & (fault | praise)) !== 0) {
      const base = (classes & fault) !== 0 ? 'fault' : 'praise'
      const setting = at < firstComma ? 'if ' : at <= purposeUntil ? 'for ' : ''
      signs.push({ name: setting + before(tokens, at) + base, at })
    } else {
      const found = single.find(([mask]) => (classes & mask) !== 0)
      if (found) signs.push({ name: found[1], at })
    }
  }
  return signs
}

/** "To ensure ...", "so that ...", "in order to ..." open a purpose; "leads to delay", "to the court" do not. */
function opensPurpose(word: string, next: string | undefined): boolean {
  if (next === undefined) return false
  if (word === 'so') return next === 'that'
  return word === 'to' && /^[a-z]/.test(next) && !noVerb.has(next) && !next.endsWith('ing')
}

/** What stands closest before a sign and turns it. */
function before(tokens: readonly Token[], at: number): string {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const { word, classes } = tokens[back] as Token
    if (word === ',' || word === ';' || word === ':' || (classes & contrast) !== 0) return ''
    for (const [mask, name] of turning) {
      if ((classes & mask) !== 0 && !(name === 'relieved ' && (classes & fault) !== 0)) return name
    }
  }
  return ''
}
