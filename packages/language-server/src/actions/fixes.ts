/** What the findings themselves offer: their fix first, then their suggestions. */
import { CodeActionKind } from 'vscode-languageserver'
import type { Offers } from './offer.ts'

export const fixes: Offers = function* ({ findings }) {
  for (const finding of findings) {
    const { fix, suggestions } = finding
    if (fix !== null) {
      yield { title: fix.title, kind: CodeActionKind.QuickFix, edits: () => fix.edits, finding }
    }
    for (const { title, edits } of suggestions)
      yield { title, kind: CodeActionKind.QuickFix, edits: () => edits, finding }
  }
}
