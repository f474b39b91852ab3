/**
 * Offers to waive a finding. A client that brings a command of its own asks for the reason; for others a comment is put
 * above the paragraph, and until somebody writes a reason into it the finding stays and the comment is reported.
 */
import { CodeActionKind } from 'vscode-languageserver'
import { paragraphAt } from '../features/at.ts'
import type { Asked, Offers } from './offer.ts'

export const waiveCommand = 'touchstone.waive'

export const waive: Offers = function* ({ read, answer, findings, session }) {
  for (const finding of findings) {
    const title = `Let "${finding.rule}" stand here, with a reason`
    if (session.abilities.commands.has(waiveCommand)) {
      const { uri, version } = read
      const given = {
        uri,
        version,
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        message: finding.message
      }
      const command = { title, command: waiveCommand, arguments: [given] }
      yield { title, kind: CodeActionKind.QuickFix, edits: [], command, finding }
    } else {
      const edit = commentAbove({ answer }, finding, '')
      if (edit !== null) yield { title, kind: CodeActionKind.QuickFix, edits: [edit], finding }
    }
  }
}

/** A comment above the block that the finding stands in; null where comments are not read. */
export function commentAbove(
  { answer }: Pick<Asked, 'answer'>,
  {
    rule,
    range
  }: { readonly rule: string; readonly range: { readonly start: number; readonly end: number } },
  reason: string
) {
  const { report } = answer
  if (report.format !== 'markdown') return null
  const paragraph = paragraphAt(answer, range.start)?.paragraph.range.start
  const start = blockStart(report.text, paragraph ?? range.start)
  const newline = report.text.includes('\r\n') ? '\r\n' : '\n'
  const text = `<!-- touchstone-waive ${rule}: ${reason.replace(/\s+/g, ' ').replaceAll('-->', '->')} -->`
  return { range: { start, end: start }, text: `${text}${newline}${newline}` }
}

/** The start of the first line of the block of lines that holds the offset. */
function blockStart(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1
    if (text.slice(before, start).trim() === '') break
    start = before
  }
  return start
}
