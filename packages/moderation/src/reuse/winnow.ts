/**
 * Winnowing (Schleimer, Wilkerson and Aiken, 2003): of the runs of `run` words in every window the one with the least hash is
 * kept, so that any passage of `shortest` words that two drafts share leaves the same mark in both. Linear in the words.
 */
import type { Words } from './words.ts'

/** Words of a run. */
export const run = 8
/** The shortest passage that is found for certain. */
export const shortest = 12
const window = shortest - run + 1
const base = 0x2c1b3c6d

/** The hash of the run that begins at each word; 0 where it would leave its passage. */
export function runHashes({ hashes, passage }: Words): Uint32Array {
  const runs = new Uint32Array(Math.max(0, hashes.length - run + 1))
  for (let at = 0; at < runs.length; at++) {
    if (passage[at] !== passage[at + run - 1]) continue
    let hash = 0
    for (let k = 0; k < run; k++) hash = (Math.imul(hash, base) + (hashes[at + k] as number)) | 0
    runs[at] = (hash ^ (hash >>> 16)) >>> 0 || 1
  }
  return runs
}

/** Calls `keep` for each mark of a draft: the hash of a run, and the word that it begins at. */
export function winnow(words: Words, keep: (hash: number, at: number) => void): void {
  const runs = runHashes(words)
  let kept = -1
  for (let first = 0; first + window <= runs.length; first++) {
    let least = -1
    // The last of equals, so that repeats leave few marks.
    for (let at = first; at < first + window; at++)
      if (runs[at] !== 0 && (least < 0 || (runs[at] as number) <= (runs[least] as number))) least = at
    if (least < 0 || least === kept) continue
    kept = least
    keep(runs[least] as number, least)
  }
}
