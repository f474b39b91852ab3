/** What is counted over a batch, for the last line and the exit code. */
import type { DraftRecord } from '@touchstone/moderation'
import { count, isWhole } from '@touchstone/results'
import { type ExitCode, exit } from '../exit.ts'

type Severity = 'error' | 'warning' | 'information'

export interface Overview {
  readonly checked: number
  readonly named: number
  /** Found in a folder, and no reports. */
  readonly others: number
  /** Not checked, or not whole, though they should have been. */
  readonly failed: number
  readonly findings: Readonly<Record<Severity, number>>
  add(record: DraftRecord): void
}

export function overview(): Overview {
  const findings = { error: 0, warning: 0, information: 0 }
  const seen = { checked: 0, named: 0, others: 0, failed: 0 }
  return {
    get checked() {
      return seen.checked
    },
    get named() {
      return seen.named
    },
    get others() {
      return seen.others
    },
    get failed() {
      return seen.failed
    },
    findings,
    add({ report, named }) {
      if (!isWhole({ report, named })) seen.failed++
      if (!report.checked) {
        if (named || report.failed) seen.named++
        else seen.others++
        return
      }
      seen.checked++
      for (const { severity } of report.findings) findings[severity]++
    }
  }
}

/** "203 reports checked: 12 errors, 40 warnings, 310 information; 2 could not be checked". */
export function summaryLine({ checked, named, others, findings }: Overview): string {
  const { error, warning, information } = findings
  return [
    `${count(checked, 'report')} checked: ${count(error, 'error')}, ${count(warning, 'warning')}, ${information} information`,
    ...(named > 0 ? [`${named} could not be checked`] : []),
    ...(others > 0 ? [`${others} ${others === 1 ? 'is not a report' : 'are not reports'}`] : [])
  ].join('; ')
}

const ranks = { information: 0, warning: 1, error: 2 } as const

/** Findings count only where a threshold is asked for. */
export function verdictOf({ checked, failed, findings }: Overview, failOn: Severity | null): ExitCode {
  if (checked === 0 || failed > 0) return exit.unchecked
  if (failOn === null) return exit.clean
  const reached = (Object.keys(findings) as Severity[]).some(
    severity => ranks[severity] >= ranks[failOn] && findings[severity] > 0
  )
  return reached ? exit.findings : exit.clean
}
