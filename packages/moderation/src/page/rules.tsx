import type { Look } from './app.tsx'
import { Scroll } from './scroll.tsx'

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
    location.hash = 'queue'
  }
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title" tabIndex={-1}>
        Findings by rule
      </h2>
      <Scroll label="Findings by rule, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Finds</th>
              <th scope="col">Severity</th>
              <th scope="col">Findings</th>
              <th scope="col">Drafts</th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </Scroll>
      {counted.length === 0 ? <p>No rule found anything.</p> : null}
    </section>
  )
}
