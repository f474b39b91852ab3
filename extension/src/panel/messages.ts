/** What the evidence panel and the extension say to each other. */
import type { Place } from '../tree/node.ts'

/** What is needed to show the panel again after the window was loaded anew. */
export interface PanelState {
  readonly uri: string
  readonly asked: { readonly judgement: string; readonly grade: string } | null
}

export interface ToPanel {
  readonly title: string
  readonly state: PanelState
  /** Markup by the id of the element that it goes into. */
  readonly parts: Readonly<Record<'judgement' | 'grade' | 'answer' | 'ledger', string>>
  /** What the lists are to be set to; null to leave them to the reader, who may be typing in one. */
  readonly chosen: { readonly judgement: string; readonly grade: string } | null
  /** The id of what is to be seen first; null to stay where the reader is. */
  readonly at: string | null
}

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly place: Place }
  /** Both empty: nothing is asked about any longer. */
  | { readonly type: 'ask'; readonly judgement: string; readonly grade: string }
