/** Code actions: what can be looked at, put right or waived at a place, or put right in the whole document. */
import { type Range as Asking, type CodeAction, CodeActionKind } from 'vscode-languageserver'
import { acronyms } from '../actions/acronyms.ts'
import { workspaceEdit } from '../actions/edit.ts'
import { fixAllKind, fixEverything } from '../actions/fix-all.ts'
import { fixes } from '../actions/fixes.ts'
import { explainRule, otherPlaces, showEvidence } from '../actions/look.ts'
import type { Asked, Offer, Offers } from '../actions/offer.ts'
import { references } from '../actions/references.ts'
import { renumber } from '../actions/renumber.ts'
import { turnOff } from '../actions/turn-off.ts'
import { waive } from '../actions/waive.ts'
import { Moved } from '../answered.ts'
import type { Read } from '../check/answers.ts'
import { diagnosticOf } from '../check/diagnostics.ts'
import { shownScheme } from '../protocol.ts'
import type { Session } from '../session.ts'
import { touches } from './at.ts'
import type { Feature } from './feature.ts'

/** In the order in which they are of use, which is that in which they are shown. */
const offers: readonly Offers[] = [
  otherPlaces,
  showEvidence,
  explainRule,
  fixes,
  renumber,
  references,
  acronyms,
  waive,
  turnOff
]

/** What an action carries whose edits are asked for when it is taken. */
interface Unresolved {
  readonly uri: string
  readonly version: number
  readonly range: Asking
}

export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
      resolveProvider: true
    }
  }),
  register({ connection, session, answers, answering }) {
    connection.onCodeAction(
      answering('range', async ({ textDocument, range, context }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (read === null) return []
        const wanted = (kind: string) =>
          context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true
        // Fixing everything is offered when it is asked for by its kind: it is no matter of a place.
        const sources = context.only === undefined ? offers : [...offers, fixEverything]
        return offered(sources, read, range, session)
          .filter(({ kind }) => wanted(kind))
          .map(offer => actionOf(offer, read, range, session))
      })
    )
    connection.onCodeActionResolve(
      answering('nothing', async (action, token) => {
        const { uri, version, range } = (action.data ?? {}) as Partial<Unresolved>
        if (uri === undefined || range === undefined) return action
        const read = await answers.of(uri, token)
        if (read === null || read.version !== version)
          throw new Moved('The document has changed since; look at the finding again.')
        const taken = offered([...offers, fixEverything], read, range, session).find(
          ({ title, kind }) => title === action.title && kind === action.kind
        )
        return taken?.edits === undefined
          ? action
          : { ...action, edit: workspaceEdit(taken.edits(), read, session) }
      })
    )
  }
}

/** What is offered at a place, nothing twice. */
function offered(sources: readonly Offers[], read: Read, asking: Asking, session: Session): Offer[] {
  const { answer, document } = read
  if (!answer.checked) return []
  const range = session.places.offsets(document, asking)
  const findings = answer.findings.filter(finding => touches(finding.range, range))
  const given: Asked = { read, answer, range, findings, session }
  const byTitle = new Map<string, Offer>()
  for (const source of sources)
    for (const offer of source(given)) if (!byTitle.has(offer.title)) byTitle.set(offer.title, offer)
  // A document that the client shows as text is edited in Word alone.
  const edited = !read.uri.startsWith(`${shownScheme}:`)
  return [...byTitle.values()].filter(({ edits }) => edited || edits === undefined)
}

function actionOf(
  { title, kind, edits, command, finding }: Offer,
  read: Read,
  range: Asking,
  session: Session
): CodeAction {
  const action: CodeAction = {
    title,
    kind,
    ...(finding === undefined ? {} : { diagnostics: [diagnosticOf(finding, read, session)] }),
    ...(command === undefined ? {} : { command })
  }
  if (edits === undefined) return action
  if (!session.abilities.resolvesActions) return { ...action, edit: workspaceEdit(edits(), read, session) }
  const data: Unresolved = { uri: read.uri, version: read.version, range }
  return { ...action, data }
}
