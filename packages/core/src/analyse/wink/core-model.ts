/** wink's model of English words, unpacked, and cleared of what it learned from a text. */
import { bytesOf } from './base64.ts'
import { WordTable } from './word-table.ts'

/** A list of values that wink adds to when it meets a new one, with the places of its values. */
interface Feature {
  list: string[]
  hash?: Record<string, number>
  /** Where the next new value goes. */
  index?: number
  intrinsicSize?: number
  maxIndex?: number
}

/** As wink-eng-lite-web-model ships it, the numbers as base64 of 32-bit units, little-endian; in a bundle the words are one text. */
export interface PackedCore {
  readonly packing: {
    readonly layout: Readonly<Record<string, readonly number[]>>
    efList?: string[]
  }
  readonly features: Readonly<Record<string, Feature>> & {
    readonly posClusters: { list: (string | ReadonlySet<number>)[] }
  }
  readonly pos: { readonly hash: Readonly<Record<string, number>> }
  readonly lexicon: string
  readonly xpansions: string
}

/** The model in the shape in which wink uses it. */
export interface CoreModel {
  readonly unpacked: object
  /** Whether it holds a word, in lower case. */
  knows(word: string): boolean
  /** How many words it has learned since it was unpacked or emptied; what they take stays in memory until then. */
  learned(): number
  /** Takes back what was learned from a text, so that the next one is read as if it were the first. */
  forget(): void
  /** Frees the memory of what was learned. Whoever uses the model has to be made anew. */
  empty(): void
}

/** Parts the words of the model where a bundle has them as one text, which is parsed in less than half of the time. */
const parting = '\u0001'

/** Does what the model's own reader does, but for making a copy of all of it. `packed` is used up. */
export function unpackCore(packed: PackedCore): CoreModel {
  const { packing, features, pos } = packed
  const growing: Required<Feature>[] = []
  packing.efList = []
  for (const [name, [, mask = 0, shift = 0, isValue, isExtrinsic]] of Object.entries(packing.layout)) {
    if (isValue === 0) growing.push(indexed(features[name] as Feature, mask >>> shift))
    if (isExtrinsic === 1) packing.efList.push(name)
  }
  const words = features['lexeme'] as Feature
  if (typeof words.list === 'string') words.list = (words.list as string).split(parting)
  const table = new WordTable(words.list)
  const intrinsicSize = words.list.length
  Object.assign(words, { hash: table.asRecord(), index: intrinsicSize, intrinsicSize })
  const { posClusters } = features
  posClusters.list = posClusters.list.map(
    names =>
      new Set(
        String(names)
          .split('_')
          .map(name => pos.hash[name] ?? 0)
      )
  )
  return {
    unpacked: { ...packed, lexicon: unitsOf(packed.lexicon), xpansions: unitsOf(packed.xpansions) },
    knows: word => table.get(word) !== undefined,
    learned: () => words.list.length - intrinsicSize,
    forget: () => {
      table.forget()
      for (const feature of growing) shrink(feature)
    },
    empty: () => {
      table.forget()
      words.list.length = intrinsicSize
      words.index = intrinsicSize
    }
  }
}

function shrink(feature: Required<Feature>): void {
  const { list, hash, intrinsicSize } = feature
  while (list.length > intrinsicSize) delete hash[list.pop() as string]
  feature.index = intrinsicSize
}

function indexed(feature: Feature, maxIndex: number): Required<Feature> {
  const hash: Record<string, number> = Object.create(null)
  const { list } = feature
  for (let at = 0; at < list.length; at++) hash[list[at] as string] = at
  return Object.assign(feature, { hash, index: list.length, intrinsicSize: list.length, maxIndex })
}

function unitsOf(base64: string): Uint32Array {
  return new Uint32Array(bytesOf(base64).buffer)
}
