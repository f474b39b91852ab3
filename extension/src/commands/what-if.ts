/** Asks for a judgement and a grade, and shows in the evidence panel what that grade would have against it. */
import { window } from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'
import type { EvidencePanel } from '../panel/evidence-panel.ts'
import { judgementsOf } from '../panel/what-if-form.ts'
import { capital } from '../words.ts'
import { noReport } from './sample.ts'

/** `judgement` is given where the command was chosen on a judgement. */
export async function whatIf(
  server: Server,
  active: ActiveReport,
  panel: EvidencePanel,
  judgement: string | null
): Promise<void> {
  const { uri } = active
  const reply = uri === null ? null : await server.ledger({ uri })
  if (uri === null || reply === null) {
    await noReport()
    return
  }
  const labels = new Map(reply.ledger.grades.map(({ id, label }) => [id, label]))
  const judgements = judgementsOf(reply.ledger).map(({ id, label, stated }) => ({
    label,
    description: labels.get(stated ?? '') ?? 'no grade',
    id,
    stated
  }))
  const chosen =
    judgements.find(({ id }) => id === judgement) ??
    (await window.showQuickPick(judgements, { placeHolder: 'Whose grade?', ignoreFocusOut: true }))
  if (chosen === undefined) return
  const grades = reply.ledger.grades
    .filter(({ id }) => id !== chosen.stated)
    .map(({ id, label }) => ({ label: capital(label), id }))
  const placeHolder = `${chosen.label}: what if it were … Nothing in the draft is changed.`
  const grade = await window.showQuickPick(grades, { placeHolder, ignoreFocusOut: true })
  if (grade !== undefined) await panel.show(uri, { asked: { judgement: chosen.id, grade: grade.id } })
}
