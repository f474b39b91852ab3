/**
 * What the sentence model looks at. The trainer and the reader both use this file, so that they cannot differ.
 * A feature is a 32-bit number made from its kind and its stems.
 */
import { maskOf } from './lexicon.ts'
import { signsOf } from './signs.ts'
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
  | 'signs'
  | 'classes'

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

const people = maskOf('people')
const subjects = maskOf('people', 'staff', 'work')
const paired = maskOf(
  'praise',
  'fault',
  'negation',
  'excess',
  'less',
  'partial',
  'broad',
  'harm',
  'people',
  'effect',
  'soften',
  'peak',
  'much',
  'little',
  'load',
  'enough'
)
/** How many tokens apart two classes may stand to be a pair. */
const classReach = 4

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
  for (let at = 0; at < Math.min(3, tokens.length); at++)
    add(mix(4, hashes[at] as number), 'opening', at, at + 1)
  addContrast(tokens, hashes, add)
  addSigns(tokens, add)
  addClasses(tokens, add)
  addSubject(tokens, hashes, add)
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

/** The signs of the sentence: each, each two in a row, the first and last, and how many of each side there are. */
function addSigns(tokens: readonly Token[], add: Add): void {
  const signs = signsOf(tokens)
  const names = signs.map(({ name }) => hashText(name))
  let turned = 0
  for (const [at, { at: token }] of signs.entries()) {
    const name = names[at] as number
    add(mix(10, name), 'signs', token, token + 1)
    if (signs[at]?.name === 'contrast') turned = 1
    else add(mix(mix(11, turned), name), 'signs', token, token + 1)
    const next = signs[at + 1]
    if (next !== undefined) add(mix(mix(12, name), names[at + 1] as number), 'signs', token, next.at + 1)
  }
  const first = names[0] ?? 0
  const last = names[names.length - 1] ?? 0
  add(mix(13, first), 'signs', 0, tokens.length)
  add(mix(14, last), 'signs', 0, tokens.length)
  const count = (pattern: RegExp) => signs.filter(({ name }) => pattern.test(name)).length
  const praise = count(/^praise$/)
  const fault = count(/^fault$|^(?:not|less|too|needed) praise$|^excess$/)
  const relieved = count(/(?:not|relieved) fault$/)
  const contrast = count(/^contrast$/)
  const some = (value: number) => Math.min(value, 1)
  add(mix(15, Math.min(praise, 3) * 4 + Math.min(fault, 3)), 'signs', 0, tokens.length)
  add(
    mix(16, some(praise) * 8 + some(fault) * 4 + some(relieved) * 2 + some(contrast)),
    'signs',
    0,
    tokens.length
  )
  add(mix(17, Math.max(-3, Math.min(3, praise - fault * 2)) + 4), 'signs', 0, tokens.length)
}

/** The classes of the words, and pairs of those that tell how bad, how many and to whom. */
function addClasses(tokens: readonly Token[], add: Add): void {
  for (const [at, { classes }] of tokens.entries()) {
    for (let left = classes; left !== 0; left &= left - 1) {
      const name = left & -left
      add(mix(20, name), 'classes', at, at + 1)
      if ((name & paired) === 0) continue
      for (let on = at + 1; on <= Math.min(at + classReach, tokens.length - 1); on++) {
        for (let others = (tokens[on] as Token).classes & paired; others !== 0; others &= others - 1) {
          add(mix(mix(23, name), others & -others), 'classes', at, on + 1)
        }
      }
    }
  }
}

/** Whom or what the sentence opens with, and what stands close to the people in it: who is said to be affected, and how. */
function addSubject(tokens: readonly Token[], hashes: readonly number[], add: Add): void {
  const at = tokens.slice(0, 8).findIndex(({ classes }) => (classes & subjects) !== 0)
  const name = at < 0 ? 0 : (tokens[at] as Token).classes & subjects
  add(mix(30, name), 'classes', Math.max(at, 0), at + 1)
  for (let on = at + 1; at >= 0 && on <= Math.min(at + 4, tokens.length - 1); on++) {
    add(mix(mix(31, name), hashes[on] as number), 'classes', at, on + 1)
  }
  for (let on = 0; on < tokens.length; on++) {
    if (((tokens[on] as Token).classes & people) === 0) continue
    for (let next = on + 1; next <= Math.min(on + 4, tokens.length - 1); next++) {
      add(mix(32, hashes[next] as number), 'classes', on, next + 1)
    }
    for (let last = Math.max(0, on - 3); last < on; last++)
      add(mix(33, hashes[last] as number), 'classes', last, on + 1)
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
