/** What Touchstone says of a draft, as a person reads it: line, underlined words, message, evidence. */
import { stringify } from 'yaml'
import type { Answer, CheckedAnswer, Finding, Range } from '../../packages/core/src/index.ts'

/** At most this many characters of a long underline are printed, half from each end. */
const shown = 100

export function snapshotOf(answer: Answer): string {
  return stringify(answer.checked ? checkedSnapshot(answer) : { unchecked: answer.reason }, {
    lineWidth: 110
  })
}

function checkedSnapshot(answer: CheckedAnswer): object {
  const { summary, framework, findings, waived } = answer
  return {
    framework: framework.id,
    checked: `${summary.sections} of ${summary.sectionsExpected} sections, ${summary.paragraphs} paragraphs, ${summary.improvements} improvement items`,
    findings: findings.map(finding => findingSnapshot(answer, finding)),
    ...(waived.length === 0
      ? {}
      : {
          waived: waived.map(finding => ({
            ...findingSnapshot(answer, finding),
            because: finding.waived?.reason
          }))
        })
  }
}

function findingSnapshot(answer: CheckedAnswer, finding: Finding): object {
  return {
    line: answer.lines.place(finding.range.start).line,
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    underlined: excerpt(answer, finding.range),
    message: finding.message,
    evidence: finding.evidence.map(
      ({ range, label }) =>
        `line ${answer.lines.place(range.start).line}, ${label}: ${excerpt(answer, range)}`
    ),
    ...(finding.fix === null ? {} : { fix: finding.fix.title })
  }
}

/** The words of a range on one line, its middle left out where it is long. */
function excerpt({ report }: CheckedAnswer, { start, end }: Range): string {
  const words = report.text.slice(start, end).replace(/\s+/g, ' ')
  return words.length <= shown ? words : `${words.slice(0, shown / 2)} […] ${words.slice(-shown / 2)}`
}
