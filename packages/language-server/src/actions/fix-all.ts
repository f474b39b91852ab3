/** Every mechanical fix at once, as the command's `--fix` applies them. */
import { applyFixes, type Edit, type Finding } from '@touchstone/core'
import { fixAll } from '@touchstone/project'
import { CodeActionKind } from 'vscode-languageserver'
import { type Read, recheck } from '../check/answers.ts'
import { difference } from './edit.ts'
import type { Offers } from './offer.ts'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.touchstone`

export const fixEverything: Offers = function* ({ read }) {
  if (!read.answer.checked || read.answer.findings.every(({ fix }) => fix === null)) return
  const edits = () => fixed(read, () => true)
  yield { title: 'Fix everything that is mechanical', kind: fixAllKind, edits }
}

/** The edits that fix what is `wanted`, over as many checks as it takes; none when nothing is fixable. */
export function fixed(read: Read, wanted: (finding: Finding) => boolean): Edit[] {
  const { text, answer } = read
  if (!answer.checked || !answer.findings.some(finding => finding.fix !== null && wanted(finding))) return []
  const check = (draft: string) => recheck(read, draft)
  const only = (given: readonly Finding[]) => given.filter(wanted)
  const result = fixAll(text, answer, check, (draft, findings) => applyFixes(draft, only(findings)))
  return difference(text, result.text)
}
