/** Which words are used alike: "delay" and "drift" stand in the same company. Learned from reports, by their counts alone. */
import { bytesOf } from '../../analyse/wink/base64.ts'
import { placeIn } from '../weights/sorted.ts'

/** As shipped: words by their hash, so that none can be read back. */
export interface PackedKin {
  /** Hashes of words, 4 bytes each, little-endian, ascending. */
  readonly words: string
  /** For each word its wide, middle and narrow group, 2 bytes each, counted from 1. */
  readonly groups: string
}

export type KinGroups = readonly [wide: number, middle: number, narrow: number]

export interface Kin {
  /** The groups of a word by its hash, from wide to narrow; zeros for a word that is in none. */
  groupsOf(hash: number): KinGroups
}

const none: KinGroups = [0, 0, 0]
export const noKin: Kin = { groupsOf: () => none }

/** Unpacks the groups; throws when they are cut short. */
export function unpackKin(packed: PackedKin): Kin {
  const words = new Uint32Array(bytesOf(packed.words).buffer)
  const groups = new Uint16Array(bytesOf(packed.groups).buffer)
  if (groups.length !== words.length * 3) throw new Error('A model of core is cut short: make it again.')
  return {
    groupsOf: hash => {
      const at = placeIn(words, hash)
      if (at < 0) return none
      return [groups[at * 3], groups[at * 3 + 1], groups[at * 3 + 2]] as unknown as KinGroups
    }
  }
}
