/** What is offered beside the protocol's own messages; described in the README of this package. */
import type { Asked, Checked, JsonEvidenceReport, Ledger, WhatIfAnswer } from '@touchstone/core'
import { NotificationType, RequestType } from 'vscode-languageserver'

/** Shows the evidence for a judgement, `{ uri, judgement }`: a command that a client may bring. */
export const showEvidenceCommand = 'touchstone.showEvidence'
/** Shows a place of a draft through `window/showDocument`, `{ uri, range }`. */
export const showPlaceCommand = 'touchstone.server.showPlace'
/** Turns a rule off in the touchstone.yaml that holds for a draft, `{ uri, rule }`. */
export const turnOffCommand = 'touchstone.server.turnOffRule'

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
  /** Findings that are shown, in the order of the draft. */
  readonly findings: readonly PlacedFinding[]
  /** The paragraphs of the sections, in the order of the draft. */
  readonly paragraphs: readonly PlacedParagraph[]
}

/** A place of a draft; lines and columns from 1, the end behind its last character. */
export interface Placed {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface PlacedFinding extends Placed {
  readonly fingerprint: string
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'information'
  readonly message: string
}

export interface PlacedParagraph extends Placed {
  readonly number: number | null
  /** Its text, without its number. */
  readonly text: string
}

/** A finding that may stand. */
export interface WaivedFinding extends Placed {
  readonly fingerprint: string
  readonly rule: string
  readonly message: string
  readonly reason: string
  readonly by: string | null
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

/** The scheme of a Word document or a PDF as a client shows its text: `touchstone-draft:/folder/draft.docx.txt`. */
export const shownScheme = 'touchstone-draft'

/** Asked of a client that reads Word documents and PDFs: the text, and the address that the client shows it under. */
export const ReadDocumentRequest: RequestType<
  { readonly uri: string },
  { readonly text: string; readonly uri: string } | { readonly reason: string },
  undefined
> = new RequestType('touchstone/readDocument')

/** Asked of the client by a worker, which has no files: null when there is no such file. */
export const ReadFileRequest: RequestType<
  { readonly uri: string },
  { readonly text: string | null },
  undefined
> = new RequestType('touchstone/readFile')
