/** The learned weights that find an improvement item's paragraphs and references, as shipped and as used. */
import { bytesOf } from '../../analyse/wink/base64.ts'

/** As `model/traces.json` holds it. Packed numbers are base64 of signed bytes, to be multiplied by their scale. */
export interface PackedTraceModel {
  readonly version: 1
  /** Stems, one a line; the line number is the id. */
  readonly stems: string
  /** How telling each stem is; 0 for function words. */
  readonly rarity: Packed
  /** How telling a stem that is not in the list is. */
  readonly unknownRarity: number
  /** A direction for each stem, `size` numbers each: stems of like company have like directions. */
  readonly directions: Packed & { readonly size: number }
  /** What each stem says of the judgement, a number for each of `judgements`. */
  readonly judgements: readonly string[]
  readonly belongs: Packed & { readonly bases: readonly number[] }
  /** What each stem says of a sentence telling of a shortfall. */
  readonly shortfall: Packed & { readonly base: number }
  /** Weights of the pair features, in their order. */
  readonly rank: readonly number[]
  /** Paragraphs listed: those within `within` of the best score, at most `most`. */
  readonly list: { readonly within: number; readonly most: number }
  /** An item is held by the report when the weighed signs reach `cut`. */
  readonly held: { readonly base: number; readonly weights: readonly number[]; readonly cut: number }
  readonly references: PackedReferences
}

export interface Packed {
  readonly scale: number
  readonly bytes: string
}

export interface PackedReferences {
  readonly ids: readonly string[]
  readonly bases: readonly number[]
  /** Stem ids that speak for or against a reference. */
  readonly stems: readonly number[]
  /** `ids.length` numbers for each of `stems`, then for each judgement. */
  readonly weights: Packed
}

export interface TraceModel {
  readonly ids: ReadonlyMap<string, number>
  readonly rarity: Float64Array
  readonly unknownRarity: number
  readonly size: number
  /** Whole numbers, to be multiplied by `directionScale`. */
  readonly directions: Int8Array
  readonly directionScale: number
  readonly judgements: readonly string[]
  readonly belongs: Float64Array
  readonly belongBases: readonly number[]
  readonly shortfall: Float64Array
  readonly shortfallBase: number
  readonly rank: readonly number[]
  readonly list: PackedTraceModel['list']
  readonly held: PackedTraceModel['held']
  readonly references: ReferenceModel
}

export interface ReferenceModel {
  readonly ids: readonly string[]
  readonly bases: readonly number[]
  /** Stem id to its row of `weights`. */
  readonly rows: ReadonlyMap<number, number>
  readonly weights: Float64Array
}

/** Makes the shipped weights usable; costs about a millisecond, so it is done once, at first use. */
export function unpackTraceModel(packed: PackedTraceModel): TraceModel {
  const { directions, belongs, shortfall, references } = packed
  return {
    ids: new Map(packed.stems.split('\n').map((stem, id) => [stem, id])),
    rarity: unpack(packed.rarity),
    unknownRarity: packed.unknownRarity,
    size: directions.size,
    directions: unpackBytes(directions.bytes),
    directionScale: directions.scale,
    judgements: packed.judgements,
    belongs: unpack(belongs),
    belongBases: belongs.bases,
    shortfall: unpack(shortfall),
    shortfallBase: shortfall.base,
    rank: packed.rank,
    list: packed.list,
    held: packed.held,
    references: {
      ids: references.ids,
      bases: references.bases,
      rows: new Map(references.stems.map((stem, row) => [stem, row])),
      weights: unpack(references.weights)
    }
  }
}

/** Numbers as signed bytes in base64. */
function unpack({ bytes, scale }: Packed): Float64Array {
  const signed = unpackBytes(bytes)
  const numbers = new Float64Array(signed.length)
  for (let at = 0; at < signed.length; at++) numbers[at] = (signed[at] as number) * scale
  return numbers
}

function unpackBytes(bytes: string): Int8Array {
  return new Int8Array(bytesOf(bytes).buffer)
}
