/**
 * The signs of a sentence: its words of praise and fault, each read with what stands before it. "Not timely" is a
 * fault, "reduces delay" is not, and "when plans are weak" is neither.
 */
import { maskOf } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'

/** A sign with the index of its token. */
export interface Sign {
  /** One of `signCodes`; for praise and fault its setting and its turn are added. */
  readonly code: number
  readonly at: number
}

/** What a sign says, in the lowest three bits of its code. */
export const signCodes = {
  praise: 1,
  fault: 2,
  contrast: 3,
  excess: 4,
  aware: 5,
  need: 6,
  negation: 7
} as const
/** What stands before praise or fault and turns it: the next three bits. */
const turns = { not: 1 << 3, less: 2 << 3, too: 3 << 3, relieved: 4 << 3, needed: 5 << 3 } as const
/** Where it stands: in a condition or in a purpose. */
const settings = { condition: 1 << 6, purpose: 2 << 6 } as const

export function isPlainPraise(code: number): boolean {
  return code === signCodes.praise
}

/** A fault, praise undone or wished for, or an excess. */
export function isFault(code: number): boolean {
  if (code === signCodes.fault || code === signCodes.excess) return true
  const turn = code - signCodes.praise
  return turn === turns.not || turn === turns.less || turn === turns.too || turn === turns.needed
}

/** A fault that is absent or being dealt with. */
export function isRelief(code: number): boolean {
  return code === (signCodes.fault | turns.not) || code === (signCodes.fault | turns.relieved)
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
  [maskOf('negation'), turns.not],
  [maskOf('less'), turns.less],
  [maskOf('excess'), turns.too],
  [maskOf('relief'), turns.relieved],
  [maskOf('need'), turns.needed]
] as const
const single = [
  [maskOf('excess'), signCodes.excess],
  [maskOf('aware'), signCodes.aware],
  [maskOf('need'), signCodes.need],
  [maskOf('negation'), signCodes.negation]
] as const

/** The signs of a sentence, in order. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  const signs: Sign[] = []
  const conditional = ((tokens[0]?.form.classes ?? 0) & condition) !== 0
  const firstComma = conditional ? tokens.findIndex(({ form }) => form.word === ',') : -1
  let purposeUntil = -1
  for (let at = 0; at < tokens.length; at++) {
    const { word, classes } = (tokens[at] as Token).form
    if (opensPurpose(word, tokens[at + 1]?.form.word)) purposeUntil = at + purposeReach
    if (word === ',' || (classes & contrast) !== 0) purposeUntil = -1
    if (classes === 0) continue
    if ((classes & contrast) !== 0) signs.push({ code: signCodes.contrast, at })
    else if ((classes & (fault | praise)) !== 0) {
      const base = (classes & fault) !== 0 ? signCodes.fault : signCodes.praise
      const setting = at < firstComma ? settings.condition : at <= purposeUntil ? settings.purpose : 0
      signs.push({ code: setting | before(tokens, at) | base, at })
    } else {
      const found = single.find(([mask]) => (classes & mask) !== 0)
      if (found) signs.push({ code: found[1], at })
    }
  }
  return signs
}

/** "To ensure ...", "so that ...", "in order to ..." open a purpose; "leads to delay", "to the court" do not. */
function opensPurpose(word: string, next: string | undefined): boolean {
  if (next === undefined) return false
  if (word === 'so') return next === 'that'
  const first = next.charCodeAt(0)
  return word === 'to' && first >= 97 && first <= 122 && !noVerb.has(next) && !next.endsWith('ing')
}

/** What stands closest before a sign and turns it. */
function before(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const { word, classes } = (tokens[back] as Token).form
    if (word === ',' || word === ';' || word === ':' || (classes & contrast) !== 0) return 0
    for (const [mask, turn] of turning) {
      if ((classes & mask) !== 0 && !(turn === turns.relieved && (classes & fault) !== 0)) return turn
    }
  }
  return 0
}
