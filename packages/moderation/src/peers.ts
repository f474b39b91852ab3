/** Where a section stands among the sections of the batch with its judgement and its grade. */
import type { SectionOutline } from './outline.ts'
import type { PageDraft } from './page-data.ts'

/** Weak shares of the sections of each judgement and grade, sorted. */
export type Peers = ReadonlyMap<string, readonly number[]>

export function peersOf(drafts: readonly PageDraft[]): Peers {
  const shares = new Map<string, number[]>()
  for (const section of drafts.flatMap(draft => draft.sections)) {
    const share = weakShare(section)
    if (share === null || section.judgement === null || section.stated === null) continue
    const key = keyOf(section.judgement, section.stated)
    const peers = shares.get(key) ?? []
    peers.push(share)
    shares.set(key, peers)
  }
  for (const peers of shares.values()) peers.sort((one, other) => one - other)
  return shares
}

export interface PeerPlace {
  readonly share: number
  /** Sections of that judgement and grade, itself among them. */
  readonly peers: number
  /** How many of them have a smaller share of weak sentences. */
  readonly below: number
}

/** Null where the section has no sentence, no grade or no judgement. */
export function placeAmong(section: SectionOutline, peers: Peers): PeerPlace | null {
  const share = weakShare(section)
  if (share === null || section.judgement === null || section.stated === null) return null
  const all = peers.get(keyOf(section.judgement, section.stated)) ?? []
  return { share, peers: all.length, below: all.filter(one => one < share).length }
}

export function weakShare({ sentences, weaknesses }: SectionOutline): number | null {
  return sentences === 0 ? null : weaknesses / sentences
}

function keyOf(judgement: string, grade: string): string {
  return `${judgement} ${grade}`
}
