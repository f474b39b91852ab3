/** Links to the pages of rules lead to those that come with the extension: nothing has to be fetched to read them. */
import { type Diagnostic, Uri } from 'vscode'
import { ruleOfPage } from './rule-page-address.ts'

/** The page of a rule as something that the editor can open; any other address as it is. */
export function localPage(target: Uri): Uri {
  const rule = ruleOfPage(target.path)
  if (rule === null) return target
  return Uri.parse(`command:touchstone.openRulePage?${encodeURIComponent(JSON.stringify([rule]))}`)
}

/** The diagnostic with its link changed. */
export function withLocalPage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic
  if (typeof code === 'object') diagnostic.code = { ...code, target: localPage(code.target) }
  return diagnostic
}
