/** What the page and its engine tell each other: plain data. */
import type { Checked, JsonReport, Ledger, Rule } from '@touchstone/core'
import type { JsonFinding } from '@touchstone/results'

/** Half-open, in UTF-16 units of the text as read. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface FindingView extends Omit<JsonFinding, 'evidence'>, Span {
  readonly evidence: readonly (JsonFinding['evidence'][number] & Span)[]
}

/** How a draft was read: a document's text is taken from it, and its places have names. */
export type DraftKind = 'docx' | 'pdf' | 'markdown' | 'text'

interface Named {
  readonly path: string
  readonly kind: DraftKind
}

export interface CheckedDraft extends Named {
  readonly checked: true
  readonly text: string
  readonly authority: string | null
  readonly framework: string
  readonly summary: Checked
  readonly judgements: readonly Span[]
  readonly findings: readonly FindingView[]
  readonly waived: readonly FindingView[]
  /** Ids and words of what can be asked about: "what if". */
  readonly asks: Asks
}

export interface Asks {
  readonly judgements: readonly { readonly id: string; readonly short: string }[]
  readonly grades: readonly { readonly id: string; readonly label: string }[]
}

export type DraftView =
  | CheckedDraft
  | (Named & {
      readonly checked: false
      readonly failed: boolean
      readonly reason: string
      readonly text: string
    })

export interface Taken {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}

export type TakeFormat = 'word' | 'ledger' | 'html' | 'csv' | 'json' | 'sarif'

export interface SettingsView {
  readonly problems: readonly string[]
  readonly unused: readonly string[]
  readonly waivers: number
}

export type { JsonReport, Ledger }

/** What is to be known of a rule. */
export interface RuleView
  extends Pick<Rule, 'id' | 'flags' | 'why' | 'leavesAlone' | 'canBeWrong' | 'source'> {
  readonly accuracy: string
}
