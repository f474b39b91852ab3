import { type Decision, isWaived, waiversFile } from '../decisions.ts'
import type { PageData } from '../page-data.ts'
import { download, useKept } from './kept.ts'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

const titles = { agree: 'agree', fixed: 'fixed', 'false-alarm': 'false alarm', accepted: 'accepted' } as const

export function Decisions({
  data,
  decisions,
  decide
}: {
  data: PageData
  decisions: readonly Decision[]
  decide(decisions: readonly Decision[]): void
}) {
  const [by, setBy] = useKept(data.batch, 'by', '')
  const waived = decisions.filter(isWaived)
  const unreasoned = decisions.filter(one => one.verdict === 'accepted' && !isWaived(one))
  const places = new Map(data.drafts.map(({ path }, at) => [path, at]))
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title" tabIndex={-1}>
        Decisions
      </h2>
      <p>
        They are kept in this browser. False alarms and accepted findings become a waivers file, which{' '}
        <code>touchstone check</code> reads when it stands as touchstone.waivers.yaml beside the drafts.
      </p>
      <div class="controls">
        <label>
          Decided by
          <input type="text" value={by} onInput={event => setBy(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          disabled={waived.length === 0}
          onClick={() => download('touchstone.waivers.yaml', waiversFile(decisions, by), 'text/yaml')}
        >
          Export {waived.length} waivers
        </button>
        <button
          type="button"
          disabled={decisions.length === 0}
          onClick={() =>
            download('decisions.json', `${JSON.stringify(decisions, null, 2)}\n`, 'application/json')
          }
        >
          Export all decisions
        </button>
      </div>
      {unreasoned.length > 0 ? (
        <p class="note" role="status">
          {unreasoned.length} accepted without a reason: they are not exported until somebody says why.
        </p>
      ) : null}
      {decisions.length === 0 ? (
        <p>None yet. Open a draft from the queue and decide on its findings.</p>
      ) : (
        <Table
          label="Decisions, as a table"
          caption={null}
          heads={['Draft', 'Rule', 'Decision', 'Reason', '']}
        >
          {decisions.map(one => (
            <tr key={`${one.path} ${one.rule} ${one.fingerprint}`}>
              <th scope="row">
                <a href={hrefOf(places.get(one.path) ?? 0)}>{one.path}</a>
              </th>
              <td>{one.rule}</td>
              <td>{titles[one.verdict]}</td>
              <td>{one.reason}</td>
              <td>
                <button
                  type="button"
                  class="no-print"
                  aria-label={`Undo the decision on ${one.rule} in ${one.path}`}
                  onClick={() => decide(decisions.filter(other => other !== one))}
                >
                  Undo
                </button>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
