import {
  type FileResult,
  findingsOf,
  spokenOf,
  spot,
  summaryLine,
  visible,
  waivedOf
} from '@touchstone/results'
import type { Format } from './index.ts'

/** For a pull-request comment or a job summary. */
export const markdown: Format = run => {
  const files = spokenOf(run).map(fileText)
  return `# Touchstone\n\n${plain(summaryLine(run))}.\n${files.filter(text => text !== '').join('')}`
}

function fileText(file: FileResult): string {
  const head = `\n## ${plain(file.path)}\n\n`
  if (!file.report.checked) return `${head}Could not be checked. ${plain(file.report.reason)}\n`
  const findings = findingsOf(file).map(
    finding =>
      `- **${finding.severity}** ${spot(finding)}: ${plain(finding.message)} (${code(finding.rule)})\n` +
      finding.evidence.map(one => `  - ${spot(one)}: ${plain(one.label)}\n`).join('')
  )
  const waived = waivedOf(file).map(
    finding =>
      `- ${spot(finding)}: ${plain(finding.message)} (${code(finding.rule)}; ${plain(finding.waived?.reason ?? '')})\n`
  )
  if (findings.length + waived.length === 0) return ''
  const apart =
    waived.length > 0
      ? `\n<details><summary>${waived.length} waived</summary>\n\n${waived.join('')}\n</details>\n`
      : ''
  return head + findings.join('') + apart
}

function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** An id; those of plugins may hold anything. */
function code(id: string): string {
  return /^[\w:./@-]+$/.test(id) ? `\`${id}\`` : plain(id)
}
