import { type FileResult, findingsOf, spokenOf, waivedOf } from '../check/result.ts'
import { summaryLine } from '../check/summary.ts'
import type { Format } from './index.ts'

/** For a pull-request comment or a job summary. */
export const markdown: Format = run => {
  const files = spokenOf(run).map(fileText)
  return `# Touchstone\n\n${escape(summaryLine(run))}.\n${files.filter(text => text !== '').join('')}`
}

function fileText(file: FileResult): string {
  const head = `\n## ${escape(file.path)}\n\n`
  if (!file.report.checked) return `${head}Could not be checked. ${escape(file.report.reason)}\n`
  const findings = findingsOf(file).map(
    finding =>
      `- **${finding.severity}** line ${finding.line}: ${escape(finding.message)} (\`${finding.rule}\`)\n` +
      finding.evidence.map(({ line, label }) => `  - line ${line}: ${escape(label)}\n`).join('')
  )
  const waived = waivedOf(file).map(
    finding =>
      `- line ${finding.line}: ${escape(finding.message)} (\`${finding.rule}\`; ${escape(finding.waived?.reason ?? '')})\n`
  )
  if (findings.length + waived.length === 0) return ''
  const apart =
    waived.length > 0
      ? `\n<details><summary>${waived.length} waived</summary>\n\n${waived.join('')}\n</details>\n`
      : ''
  return head + findings.join('') + apart
}

function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
