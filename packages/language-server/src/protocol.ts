/** What is offered beside the protocol's own messages; described in the README of this package. */
import type { Asked, Checked, JsonEvidenceReport, Ledger, WhatIfAnswer } from '@touchstone/core'
import { NotificationType, RequestType } from 'vscode-languageserver'

/** The report as `evidence --format json` prints it; null when the document is not open. */
export const EvidenceRequest: RequestType<{ readonly uri: string }, JsonEvidenceReport | null, undefined> =
  new RequestType('touchstone/evidence')

export interface LedgerParams {
  readonly uri: string
  /** Grades that somebody thinks of giving, to be told what would be against them. */
  readonly asked?: readonly Asked[]
}

export interface LedgerReply {
  /** The version of the document that its places belong to. */
  readonly version: number
  readonly ledger: Ledger
  /** Null when no grade was asked about. */
  readonly whatIf: WhatIfAnswer | null
  /** Findings that a waiver silences, in the order of the draft. */
  readonly waived: readonly WaivedFinding[]
}

/** A finding that may stand; lines and columns from 1. */
export interface WaivedFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly message: string
  readonly reason: string
  readonly by: string | null
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Where the comment or the entry stands. */
  readonly waiver: { readonly uri: string; readonly line: number }
}

/** The evidence ledger; null when the document is not open or could not be checked. */
export const LedgerRequest: RequestType<LedgerParams, LedgerReply | null, undefined> = new RequestType(
  'touchstone/ledger'
)

/** What was checked of a document. */
export interface CheckedParams {
  readonly uri: string
  readonly version: number
  readonly checked: boolean
  /** Why it was not checked; null when it was. */
  readonly reason: string | null
  /** Sections of known judgements, and how many the framework asks for. */
  readonly sections: number
  readonly sectionsExpected: number
  /** Findings that are shown, by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information', number>>
  readonly waived: number
  readonly counts: Checked | null
}

export const SummaryRequest: RequestType<{ readonly uri: string }, CheckedParams | null, undefined> =
  new RequestType('touchstone/summary')

/** Sent after each check of an open document. */
export const CheckedNotification: NotificationType<CheckedParams> = new NotificationType('touchstone/checked')

export interface WaiveParams {
  readonly uri: string
  /** The version that the finding was seen in; refused when the document has another. */
  readonly version?: number
  readonly fingerprint: string
  readonly reason: string
  readonly by?: string
  /** The last day it holds on, `2026-12-31`. */
  readonly until?: string
  /** `draft` puts a comment above the paragraph (Markdown only), `file` an entry into the waivers file. */
  readonly place?: 'draft' | 'file'
}

/** Waives a finding: the draft is edited through the client, the waivers file is written. */
export const WaiveRequest: RequestType<WaiveParams, { readonly place: 'draft' | 'file' }, undefined> =
  new RequestType('touchstone/waive')

/** Takes a waiver away: its comment is edited out of the draft through the client, or its entry is taken from the waivers file. */
export const UnwaiveRequest: RequestType<
  { readonly uri: string; readonly fingerprint: string },
  null,
  undefined
> = new RequestType('touchstone/unwaive')

/** Asked of the client by a worker, which has no files: null when there is no such file. */
export const ReadFileRequest: RequestType<
  { readonly uri: string },
  { readonly text: string | null },
  undefined
> = new RequestType('touchstone/readFile')
