import type { Look } from './look.ts'
import { goTo } from './route.ts'
import { Table } from './table.tsx'

export function Rules({ data, setFilter, filter }: Look) {
  const counted = data.rules.map(rule => {
    const findings = data.drafts.flatMap(draft => draft.findings.filter(one => one.rule === rule.id))
    return {
      rule,
      total: findings.reduce((sum, { count }) => sum + count, 0),
      drafts: findings.length,
      severity: findings[0]?.severity ?? 'information'
    }
  })
  counted.sort((one, other) => other.total - one.total)
  const show = (rule: string) => {
    setFilter({ ...filter, rule })
    goTo('queue')
  }
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title" tabIndex={-1}>
        Findings by rule
      </h2>
      <Table
        label="Findings by rule, as a table"
        caption={null}
        heads={['Rule', 'Finds', 'Severity', 'Findings', 'Drafts']}
      >
        {counted.map(({ rule, total, drafts, severity }) => (
          <tr key={rule.id}>
            <th scope="row">{rule.id}</th>
            <td>{rule.finds}</td>
            <td>{severity}</td>
            <td>{total}</td>
            <td>
              <button type="button" onClick={() => show(rule.id)}>
                {drafts} {drafts === 1 ? 'draft' : 'drafts'}
              </button>
            </td>
          </tr>
        ))}
      </Table>
      {counted.length === 0 ? <p>No rule found anything.</p> : null}
    </section>
  )
}
