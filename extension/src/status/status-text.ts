/** What the status item says of a document. Pure. */
import type { CheckedParams } from '../client/protocol.ts'
import { counted } from '../words.ts'

export interface StatusText {
  /** In the status bar. */
  readonly text: string
  /** The same for a screen reader, without signs. */
  readonly spoken: string
  /** Markdown, on hovering. */
  readonly tooltip: string
}

export function statusText(checked: CheckedParams): StatusText {
  if (!checked.checked) {
    const reason = checked.reason ?? 'It could not be read.'
    const spoken = 'Touchstone could not check this document'
    return {
      text: '$(circle-slash) Not checked',
      spoken: `${spoken}. ${reason}`,
      tooltip: `**${spoken}.** ${reason}`
    }
  }
  const { error, warning, information } = checked.findings
  const all = error + warning + information
  const sections = `${checked.sections} of ${checked.sectionsExpected} sections checked`
  const said = `${sections}, ${all === 0 ? 'no findings' : counted(all, 'finding')}`
  return {
    text: `$(checklist) ${said}`,
    spoken: `Touchstone: ${said}`,
    tooltip: [readOf(checked), findingsOf(checked), 'Select to see the evidence.']
      .filter(Boolean)
      .join('\n\n')
  }
}

function readOf({ counts }: CheckedParams): string {
  if (counts === null) return ''
  const parts = [
    counted(counts.judgements, 'judgement'),
    counted(counts.sections, 'section'),
    counted(counts.paragraphs, 'paragraph'),
    counted(counts.improvements, 'improvement item')
  ]
  return `Read: ${parts.join(', ')}; with ${counted(counts.rules, 'rule')}.`
}

function findingsOf({ findings, waived }: CheckedParams): string {
  const parts = [
    findings.error > 0 && counted(findings.error, 'error'),
    findings.warning > 0 && counted(findings.warning, 'warning'),
    findings.information > 0 && `${findings.information} for information`,
    waived > 0 && `${waived} that ${waived === 1 ? 'stands' : 'stand'} for a reason`
  ].filter(part => part !== false)
  return `Found: ${parts.length === 0 ? 'nothing' : parts.join(', ')}.`
}
