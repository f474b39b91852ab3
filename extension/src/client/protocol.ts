/** What is said between the extension and the server beside the protocol's own messages. */
export type {
  CheckedParams,
  LedgerParams,
  LedgerReply,
  PlacedFinding,
  PlacedParagraph,
  WaivedFinding,
  WaiveParams
} from '@touchstone/language-server'

/** Spelled here, since the server's own objects would bring the server's code; a test compares them. */
export const method = {
  report: 'touchstone/evidence',
  ledger: 'touchstone/ledger',
  checked: 'touchstone/checked',
  waive: 'touchstone/waive',
  unwaive: 'touchstone/unwaive',
  readFile: 'touchstone/readFile',
  readDocument: 'touchstone/readDocument'
} as const

/** Carried out by the server. */
export const serverCommands = { checkWorkspace: 'touchstone.server.checkWorkspace' } as const

/** What the drafts of a workspace came to. */
export interface WorkspaceOutcome {
  readonly drafts: number
  readonly reports: number
  readonly findings: number
}

/** Commands that the server may offer and the extension carries out. */
export const clientCommands = [
  'touchstone.showEvidence',
  'touchstone.openRulePage',
  'touchstone.chooseReference',
  'touchstone.waive'
] as const
