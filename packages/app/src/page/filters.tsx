import type { CheckedDraft, FindingView } from '../protocol.ts'

export interface Filter {
  readonly severities: readonly FindingView['severity'][]
  /** Empty for every rule. */
  readonly rule: string
}

const severities = ['error', 'warning', 'information'] as const
const plural = { error: 'errors', warning: 'warnings', information: 'information' } as const

export const noFilter: Filter = { severities, rule: '' }

export function passes(finding: FindingView, { severities, rule }: Filter): boolean {
  return severities.includes(finding.severity) && (rule === '' || finding.rule === rule)
}

export function Filters({
  draft,
  filter,
  setFilter
}: {
  draft: CheckedDraft
  filter: Filter
  setFilter(filter: Filter): void
}) {
  const { findings, waived } = draft
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const toggle = (severity: FindingView['severity']) => {
    const on = filter.severities.includes(severity)
    setFilter({
      ...filter,
      severities: on ? filter.severities.filter(one => one !== severity) : [...filter.severities, severity]
    })
  }
  return (
    <fieldset class="filters" aria-label="Findings that are shown">
      {severities.map(severity => {
        const count = findings.filter(one => one.severity === severity).length
        return (
          <button
            key={severity}
            type="button"
            class={`toggle ${severity}`}
            aria-pressed={filter.severities.includes(severity)}
            disabled={count === 0}
            onClick={() => toggle(severity)}
          >
            <span class="dot" aria-hidden="true" />
            {count} {count === 1 && severity !== 'information' ? severity : plural[severity]}
          </button>
        )
      })}
      {rules.length > 1 ? (
        <label>
          Rule{' '}
          <select
            value={filter.rule}
            onChange={event => setFilter({ ...filter, rule: event.currentTarget.value })}
          >
            <option value="">every rule</option>
            {rules.map(rule => (
              <option key={rule} value={rule}>
                {rule} ({findings.filter(one => one.rule === rule).length})
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p class="meta" role="status">
        {summaryOf(draft)}
        {waived.length > 0 ? `, ${waived.length} waived` : ''}
      </p>
    </fieldset>
  )
}

function summaryOf({
  summary: { judgements, sections, paragraphs, improvements },
  findings
}: CheckedDraft): string {
  const read = `${judgements} judgements, ${sections} sections, ${paragraphs} paragraphs and ${improvements} improvement items read`
  return findings.length === 0 ? `No findings: ${read}` : read
}
