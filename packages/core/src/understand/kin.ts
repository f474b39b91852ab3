/** Which words are used alike: "delay" and "drift" stand in the same company. Learned from reports, by their counts alone. */
import { bytesOf } from './base64.ts'

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
      let low = 0
      let high = words.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((words[middle] as number) < hash) low = middle + 1
        else high = middle
      }
      if (words[low] !== hash) return none
      return [groups[low * 3], groups[low * 3 + 1], groups[low * 3 + 2]] as unknown as KinGroups
    }
  }
}
