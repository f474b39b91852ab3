/** Numbers all paragraphs in one go, where one finding offers to number one of them. */
import { CodeActionKind } from 'vscode-languageserver'
import { fixed } from './fix-all.ts'
import type { Offers } from './offer.ts'

const rule = 'paragraph-numbering'

export const renumber: Offers = function* ({ read, findings }) {
  const finding = findings.find(one => one.rule === rule && one.fix !== null)
  if (finding === undefined) return
  const edits = () => fixed(read, one => one.rule === rule)
  yield { title: 'Number all paragraphs anew', kind: CodeActionKind.QuickFix, edits, finding }
}
