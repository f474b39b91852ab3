/**
 * What the sentence model looks at. The trainer and the reader both use this file, so that they cannot differ.
 * A feature is a 32-bit number made from its kind and its stems.
 */
import type { Token } from './tokens.ts'

/** Takes a feature with the half-open run of tokens that it was made from. */
export type FeatureTaker = (feature: number, kind: FeatureKind, from: number, to: number) => void

export type FeatureKind =
  | 'words'
  | 'negated'
  | 'opening'
  | 'before-contrast'
  | 'after-contrast'
  | 'contrast'
  | 'length'

const negations = new Set(
  'not no never without nor neither cannot lack lacks lacking few little none insufficient insufficiently fail fails failed unable rarely absence'.split(
    ' '
  )
)
const contrasts = new Set(
  'but however although though while whilst despite yet albeit except nevertheless nonetheless notwithstanding whereas unless'.split(
    ' '
  )
)
const punctuation = new Set([',', ';', ':', '(', ')'])
/** How many tokens after a negation are read as negated. */
const negationReach = 6

/** Gives every feature of a sentence once, in a fixed order. */
export function eachFeature(tokens: readonly Token[], take: FeatureTaker): void {
  const seen = new Set<number>()
  const add = (feature: number, kind: FeatureKind, from: number, to: number) => {
    if (seen.has(feature)) return
    seen.add(feature)
    take(feature, kind, from, to)
  }
  const hashes = tokens.map(token => hashText(token.stem))
  addRuns(hashes, add)
  addNegated(tokens, hashes, add)
  for (let at = 0; at < Math.min(3, tokens.length); at++) add(mix(4, hashes[at] as number), 'opening', at, at + 1)
  addContrast(tokens, hashes, add)
  add(mix(8, Math.min(5, tokens.length >> 3)), 'length', 0, tokens.length)
}

type Add = FeatureTaker

/** Runs of one to three stems, the edges of the sentence counted as one. */
function addRuns(hashes: readonly number[], add: Add): void {
  const edged = [1, ...hashes, 2]
  const last = edged.length - 1
  for (let at = 0; at <= last; at++) {
    const first = edged[at] as number
    if (at > 0 && at < last) add(mix(1, first), 'words', at - 1, at)
    if (at + 1 > last) continue
    const two = mix(mix(2, first), edged[at + 1] as number)
    add(two, 'words', Math.max(0, at - 1), Math.min(at + 1, hashes.length))
    if (at + 2 > last) continue
    add(mix(two, edged[at + 2] as number), 'words', Math.max(0, at - 1), Math.min(at + 2, hashes.length))
  }
}

function addNegated(tokens: readonly Token[], hashes: readonly number[], add: Add): void {
  let left = 0
  for (const [at, { word }] of tokens.entries()) {
    if (negations.has(word)) left = negationReach
    else if (punctuation.has(word) || contrasts.has(word)) left = 0
    else if (left > 0) {
      add(mix(3, hashes[at] as number), 'negated', at, at + 1)
      left--
    }
  }
}

/** Which contrast there is and where, and the stems on each side of it. */
function addContrast(tokens: readonly Token[], hashes: readonly number[], add: Add): void {
  const at = tokens.findIndex(token => contrasts.has(token.word))
  add(mix(7, at < 0 ? 0 : at === 0 ? 1 : 2), 'contrast', Math.max(at, 0), at + 1)
  if (at < 0) return
  add(mix(mix(7, at === 0 ? 3 : 4), hashes[at] as number), 'contrast', at, at + 1)
  let turn = at
  if (at === 0 && tokens[0]?.word !== 'however') {
    turn = tokens.findIndex(token => token.word === ',')
    if (turn < 0) turn = tokens.length >> 1
  }
  for (let index = 0; index < tokens.length; index++) {
    const hash = hashes[index] as number
    if (index < turn) add(mix(5, hash), 'before-contrast', index, index + 1)
    else add(mix(6, hash), 'after-contrast', index, index + 1)
  }
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> 0
}
