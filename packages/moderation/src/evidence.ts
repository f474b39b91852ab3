/** What the page shows of one draft: its findings and its ledger. */
import type { JsonFinding, Ledger, LedgerJudgement } from '@touchstone/core'

export interface DraftEvidence {
  readonly findings: readonly EvidenceFinding[]
  readonly waived: number
  readonly ledger: Ledger
  /** False where the lists of all sentences were left out, to keep the page small. */
  readonly whole: boolean
}

/** A finding as the page shows it, with the words of both its places. */
export interface EvidenceFinding {
  readonly rule: string
  readonly severity: JsonFinding['severity']
  readonly message: string
  readonly why: string
  readonly fingerprint: string
  /** Names what it says and the words that it speaks of: another one, and the finding is not the one that was decided. */
  readonly seen: string
  readonly place: EvidencePlace
  readonly evidence: readonly (EvidencePlace & { readonly label: string })[]
}

/** Words of a draft among the sentences around them. */
export interface EvidencePlace {
  readonly where: string
  /** The sentences of the same paragraph before and after; empty where there are none. */
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The sentences that argue most, and none of the lists. */
export function brief({ ledger, ...rest }: DraftEvidence): DraftEvidence {
  return { ...rest, ledger: { ...ledger, judgements: ledger.judgements.map(telling) }, whole: false }
}

function telling(judgement: LedgerJudgement): LedgerJudgement {
  return {
    ...judgement,
    for: judgement.for.slice(0, 3),
    against: judgement.against.slice(0, 3),
    strengths: [],
    weaknesses: [],
    neutral: [],
    untaken: judgement.untaken.slice(0, 3),
    criteria: { covered: [], absent: [] }
  }
}
