/** Code actions: what can be put right at a place, or waived, or put right in the whole document. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import { acronyms } from '../actions/acronyms.ts'
import { workspaceEdit } from '../actions/edit.ts'
import { fixAllKind, fixEverything } from '../actions/fix-all.ts'
import { fixes } from '../actions/fixes.ts'
import type { Asked, Offer, Offers } from '../actions/offer.ts'
import { references } from '../actions/references.ts'
import { renumber } from '../actions/renumber.ts'
import { waive } from '../actions/waive.ts'
import { diagnosticOf } from '../check/diagnostics.ts'
import { touches } from './at.ts'
import type { Feature } from './feature.ts'

/** In the order in which they are shown. */
const offers: readonly Offers[] = [fixes, renumber, references, acronyms, waive]

export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind]
    }
  }),
  register({ connection, session, answers, answering }) {
    connection.onCodeAction(
      answering('range', async ({ textDocument, range: asked, context }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        const range = session.places.offsets(read.document, asked)
        const findings = read.answer.findings.filter(finding => touches(finding.range, range))
        const given: Asked = { read, answer: read.answer, range, findings, session }
        const wanted = (kind: string) =>
          context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true
        // Fixing everything is offered when it is asked for by its kind: it is no matter of a place.
        const sources = context.only === undefined ? offers : [...offers, fixEverything]
        return sources
          .flatMap(source => [...source(given)])
          .filter(({ kind }) => wanted(kind))
          .map(offer => actionOf(offer, given))
      })
    )
  }
}

function actionOf(
  { title, kind, edits, command, finding, preferred }: Offer,
  { read, session }: Asked
): CodeAction {
  return {
    title,
    kind,
    ...(finding === undefined ? {} : { diagnostics: [diagnosticOf(finding, read, session)] }),
    ...(preferred ? { isPreferred: true } : {}),
    ...(command === undefined ? { edit: workspaceEdit(edits, read, session) } : { command })
  }
}
