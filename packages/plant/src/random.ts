/** A seeded generator: the same seed gives the same plants on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** One of the list; throws on an empty one. */
  pick<T>(list: readonly T[]): T
}

/** Mulberry32: small, fast, and good enough to choose places by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: list => {
      if (list.length === 0) throw new RangeError('Nothing to pick from: the list is empty.')
      return list[Math.floor(next() * list.length)] as (typeof list)[number]
    }
  }
}

/** A seed of its own for each named use, so that adding a plant does not move the others (FNV-1a). */
export function seedFor(seed: number, name: string): number {
  let hash = (2166136261 ^ seed) >>> 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619) >>> 0
  return hash
}
