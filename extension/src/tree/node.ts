/** A node of the judgement tree. */
import type { LedgerReply, PlacedFinding, WaivedFinding } from '../client/protocol.ts'
import { capital } from '../words.ts'

export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Node {
  /** The same after an edit elsewhere, so that what was opened stays open. */
  readonly id: string
  readonly kind:
    | 'judgement'
    | 'paragraph'
    | 'items'
    | 'item'
    | 'hold'
    | 'waivers'
    | 'waiver'
    | Standing
    | PlacedFinding['severity']
  readonly label: string
  readonly description: string
  readonly tooltip: string
  /** What a screen reader says. */
  readonly spoken: string
  readonly place: Place
  /** The judgement that it stands for, for the commands of its menu. */
  readonly judgement: string | null
  /** The finding that may stand, for the commands of its menu. */
  readonly waived?: WaivedFinding
  readonly children: readonly Node[]
}

export type Standing = 'for' | 'against' | 'strength' | 'weakness'

/** What the tree is made of. */
export type Told = Pick<LedgerReply, 'ledger' | 'waived' | 'findings' | 'paragraphs'>

export function findingNode(finding: PlacedFinding): Node {
  const { fingerprint, rule, severity, message } = finding
  return {
    ...leaf(`finding/${fingerprint}`, severity, message, finding),
    description: rule,
    tooltip: `${message}\n\n${rule}`,
    spoken: `${capital(severity)}: ${message}`
  }
}

export function touches(one: Place, other: Place): boolean {
  return one.line <= other.endLine && other.line <= one.endLine
}

export function paragraphLabel(number: number | null): string {
  return number === null ? 'Paragraph without a number' : `Paragraph ${number}`
}

export function leaf(
  id: string,
  kind: Node['kind'],
  label: string,
  { line, column, endLine, endColumn }: Place
): Node {
  const place = { line, column, endLine, endColumn }
  return {
    id,
    kind,
    label,
    description: '',
    tooltip: label,
    spoken: label,
    place,
    judgement: null,
    children: []
  }
}
