/** A change that is offered, in offsets of the text it was worked out on. */
import type { CheckedAnswer, Edit, Finding, Range } from '@touchstone/core'
import type { CodeActionKind, Command } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Session } from '../session.ts'

export interface Offer {
  /** No two offers at one place have the same. */
  readonly title: string
  readonly kind: CodeActionKind
  /** Worked out when the offer is taken, where the client asks for the edits then. */
  readonly edits?: () => readonly Edit[]
  /** In place of edits, something that the client or the server does. */
  readonly command?: Command
  /** The finding that it is about. */
  readonly finding?: Finding
}

/** What offers are made from. */
export interface Asked {
  readonly read: Read
  readonly answer: CheckedAnswer
  /** What is selected. */
  readonly range: Range
  /** Findings that touch it. */
  readonly findings: readonly Finding[]
  readonly session: Session
}

export type Offers = (asked: Asked) => Iterable<Offer>
