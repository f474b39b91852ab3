/** What the page is told of a batch, beside the packed evidence of each draft. */
import type { RuleCount, SectionOutline } from './outline.ts'
import type { Beside } from './rank.ts'

export interface PageData {
  readonly version: string
  /** Names this batch, so that the decisions of two batches are kept apart. */
  readonly batch: string
  /** Of all frameworks in the batch, highest first. */
  readonly grades: readonly PageGrade[]
  /** Judgements with a section or a row, in the frameworks' order. */
  readonly judgements: readonly PageJudgement[]
  /** Rules that spoke. */
  readonly rules: readonly PageRule[]
  /** In the order of the queue under the standard points. */
  readonly drafts: readonly PageDraft[]
  /** Places in the queue, from 0, of the reports of each authority with three inspections or more, the earliest first. */
  readonly trends: readonly (readonly number[])[]
  readonly reuse: PageReuse
  readonly unchecked: readonly { readonly path: string; readonly failed: boolean; readonly reason: string }[]
}

/** Passages that reports of different authorities share, the longest first. */
export interface PageReuse {
  /** How many there are; the longest are told. */
  readonly total: number
  readonly passages: readonly {
    readonly words: number
    readonly one: PageReuseSide
    readonly other: PageReuseSide
  }[]
}

export interface PageReuseSide {
  /** Its draft's place in the queue, from 0. */
  readonly draft: number
  readonly paragraph: number | null
  readonly text: string
}

export interface PageGrade {
  readonly id: string
  readonly label: string
  /** From 0 for the lowest. */
  readonly rank: number
}

export interface PageJudgement {
  readonly id: string
  readonly short: string
}

export interface PageRule {
  readonly id: string
  readonly finds: string
  readonly url: string
}

export interface PageDraft {
  readonly path: string
  readonly authority: string | null
  readonly framework: string
  readonly dates: string | null
  /** The last day of the inspection, `2026-03-27`; null where it is not told. */
  readonly ended: string | null
  readonly lead: string | null
  readonly grades: Readonly<Record<string, string | null>>
  readonly sections: readonly SectionOutline[]
  readonly findings: readonly RuleCount[]
  readonly beside: Beside
}
