/**
 * Offers to waive a finding. A client that brings a command of its own asks for the reason; for others a comment is put
 * above the paragraph, and until somebody writes a reason into it the finding stays and the comment is reported.
 */
import { type CheckedAnswer, type Edit, type Finding, wordsOfFinding } from '@touchstone/core'
import { CodeActionKind } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import { paragraphAt } from '../features/at.ts'
import type { Offers } from './offer.ts'

const waiveCommand = 'touchstone.waive'

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
      yield { title, kind: CodeActionKind.QuickFix, command, finding }
    } else {
      const edit = commentAbove(read, answer, finding, '')
      if (edit !== null) yield { title, kind: CodeActionKind.QuickFix, edits: () => [edit], finding }
    }
  }
}

/** A comment above the block that the finding stands in, which names the finding; null where comments are not read. */
export function commentAbove(
  { text }: Read,
  answer: CheckedAnswer,
  finding: Finding,
  reason: string
): Edit | null {
  if (answer.report.format !== 'markdown') return null
  const { rule, range } = finding
  const paragraph = paragraphAt(answer, range.start)?.paragraph.range.start
  const start = blockStart(text, paragraph ?? range.start)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const words = wordsNaming(finding, answer)
  const named = words === null ? rule : `${rule} "${words}"`
  const comment = `<!-- touchstone-waive ${named}: ${reason.replace(/\s+/g, ' ').replaceAll('-->', '->')} -->`
  return { range: { start, end: start }, text: `${comment}${newline}${newline}` }
}

/** The words that tell a finding from all others of its rule. */
export function wordsNaming(finding: Finding, { findings, waived, report }: CheckedAnswer): string | null {
  const others = [...findings, ...waived].filter(
    other => other.rule === finding.rule && other.fingerprint !== finding.fingerprint
  )
  return wordsOfFinding(finding, others, report.text)
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
