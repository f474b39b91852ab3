/** Offers to turn a rule off for all drafts that the same touchstone.yaml is for; the last thing that one should do about a finding. */
import { CodeActionKind } from 'vscode-languageserver'
import { turnOffCommand } from '../protocol.ts'
import type { Offers } from './offer.ts'

export const turnOff: Offers = function* ({ read, findings }) {
  // A document that is no file has no settings of its own.
  if (read.settings?.path == null) return
  for (const finding of findings) {
    const title = `Turn the rule "${finding.rule}" off in touchstone.yaml`
    const given = { uri: read.uri, rule: finding.rule }
    const command = { title, command: turnOffCommand, arguments: [given] }
    yield { title, kind: CodeActionKind.QuickFix, command, finding }
  }
}
