import { useEffect, useState } from 'preact/hooks'
import {
  findingKey,
  type Group,
  groupsOf,
  isWaived,
  merged,
  verdictTitles,
  waiversFile,
  withDecision,
  withoutDecision
} from '../decisions.ts'
import type { PageData } from '../page-data.ts'
import { type PanelFile, readPanelFile } from '../panel-file.ts'
import { mergedReadings } from '../readings.ts'
import { Choice } from './choice.tsx'
import { readEvidence } from './data.ts'
import { download } from './kept.ts'
import { byWords, Name } from './name.tsx'
import type { Panel } from './panel.ts'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

/** What became of a finding since it was decided; `unknown` while the drafts are unpacked. */
type State = 'as it was' | 'changed since: decide again' | 'no longer found' | 'not in this batch' | 'unknown'

export function Decisions({ data, panel }: { data: PageData; panel: Panel }) {
  const { decisions, decide } = panel
  const groups = groupsOf(decisions)
  const stateOf = useStates(groups, data)
  const standing = groups.filter(group => stateOf(group) === 'as it was')
  const waived = standing.filter(({ holds }) => holds !== null && isWaived(holds))
  const unreasoned = groups.filter(({ holds }) => holds?.verdict === 'accepted' && !isWaived(holds))
  const open = groups.filter(({ decisions: all, holds }) => holds === null || all.some(one => one.settles))
  const places = new Map(data.drafts.map(({ path }, at) => [path, at]))
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title" tabIndex={-1}>
        Decisions
      </h2>
      <p>
        They are kept in this browser. Each member of a panel hands on a file of decisions and blind readings;
        take in those of the others here. False alarms and accepted findings that nobody objects to become a
        waivers file, which <code>touchstone check</code> reads when it stands as touchstone.waivers.yaml
        beside the drafts.
      </p>
      <div class="controls">
        <Name panel={panel} label="You decide as" />
        <button
          type="button"
          disabled={decisions.length + panel.readings.length === 0}
          onClick={() => download(fileName(panel.by), fileText(panel, data), 'application/json')}
        >
          Export for the panel
        </button>
        <button
          type="button"
          disabled={waived.length === 0}
          onClick={() => download('touchstone.waivers.yaml', waiversFile(waived), 'text/yaml')}
        >
          Export {waived.length} waivers
        </button>
      </div>
      <TakeIn panel={panel} />
      {unreasoned.length > 0 ? (
        <p class="note" role="status">
          {unreasoned.length} accepted without a reason: they are not exported until somebody says why.
        </p>
      ) : null}
      {open.length === 0 ? null : <h3>Decided differently ({open.length})</h3>}
      {open.map((group, number) => (
        <Open key={findingKey(group)} group={group} number={number} panel={panel} />
      ))}
      {groups.length === 0 ? (
        <p>None yet. Open a draft from the queue and decide on its findings.</p>
      ) : (
        <Table
          label="Decisions, as a table"
          caption={null}
          heads={['Draft', 'Finding', 'Decision', 'Who and when', 'Reason', 'The finding', '']}
        >
          {groups.flatMap(group =>
            group.decisions.map(one => (
              <tr key={`${findingKey(one)} ${one.by} ${one.settles}`}>
                <th scope="row">
                  {places.has(one.path) ? (
                    <a href={hrefOf(places.get(one.path) as number, one.rule)}>{one.path}</a>
                  ) : (
                    one.path
                  )}
                </th>
                <td>
                  {one.message} <span class="meta">{one.rule}</span>
                </td>
                <td>
                  {one.settles ? 'settled: ' : ''}
                  {verdictTitles[one.verdict]}
                </td>
                <td>{byWords(one)}</td>
                <td>{one.reason}</td>
                <td>{stateOf(one)}</td>
                <td>
                  <button
                    type="button"
                    class="no-print"
                    aria-label={`Undo the decision on ${one.rule} in ${one.path}`}
                    onClick={() => decide(withoutDecision(decisions, one))}
                  >
                    Undo
                  </button>
                </td>
              </tr>
            ))
          )}
        </Table>
      )}
    </section>
  )
}

/** Files of other members; what they hold is joined with what is here. */
function TakeIn({ panel }: { panel: Panel }) {
  const [said, setSaid] = useState<readonly string[]>([])
  const read = async (files: readonly File[]) => {
    let { decisions, readings } = panel
    const lines: string[] = []
    for (const file of files) {
      try {
        const given = readPanelFile(await file.text())
        decisions = merged(decisions, given.decisions)
        readings = mergedReadings(readings, given.readings)
        lines.push(
          `${file.name}: ${given.decisions.length} decisions, ${given.readings.length} blind readings.`
        )
      } catch (error) {
        lines.push(`${file.name} was not taken in. ${(error as Error).message}`)
      }
    }
    panel.decide(decisions)
    panel.setReadings(readings)
    setSaid(lines)
  }
  return (
    <div class="no-print">
      <div class="controls">
        <label>
          Take in files of other members
          <input
            type="file"
            multiple
            accept="application/json,.json"
            onChange={event => void read([...(event.currentTarget.files ?? [])])}
          />
        </label>
      </div>
      <div role="status">
        {said.map(line => (
          <p key={line} class="note">
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}

/** A finding that members decided differently: what each said, and the decision that settles it. */
function Open({ group, number, panel }: { group: Group; number: number; panel: Panel }) {
  const { decisions, decide, by } = panel
  const settled = group.decisions.find(one => one.settles) ?? null
  return (
    <article class="finding" aria-labelledby={`open-${number}`}>
      <h4 id={`open-${number}`}>{group.message}</h4>
      <p class="meta">
        {group.path}. Rule: {group.rule}.
      </p>
      <ul>
        {group.decisions
          .filter(one => !one.settles)
          .map(one => (
            <li key={one.by}>
              <strong>{verdictTitles[one.verdict]}</strong>
              {one.reason === '' ? '' : `: ${one.reason}`} <span class="meta">{byWords(one)}</span>
            </li>
          ))}
      </ul>
      <Choice
        name={`open-${number}`}
        legend="The panel's decision"
        on={group}
        by={by}
        settles
        decision={settled}
        set={next => {
          const others = settled === null ? decisions : withoutDecision(decisions, settled)
          decide(next === null ? others : withDecision(others, next))
        }}
      />
    </article>
  )
}

/** Looks into the drafts that were decided on: whether each finding still says what it said. */
function useStates(
  groups: readonly Group[],
  data: PageData
): (one: Group | Group['decisions'][number]) => State {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map())
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const numbers = new Map(data.drafts.map(({ path }, at) => [path, at]))
  const wanted = [...new Set(groups.map(({ path }) => path))].filter(path => numbers.has(path)).sort()
  useEffect(() => {
    let left = false
    void Promise.all(
      wanted.map(async path => {
        const { findings } = await readEvidence(numbers.get(path) as number)
        return findings.map(one => [findingKey({ path, ...one }), one.seen] as const)
      })
    ).then(found => {
      if (left) return
      setSeen(new Map(found.flat()))
      setRead(new Set(wanted))
    })
    return () => {
      left = true
    }
  }, [wanted.join('\n')])
  return one => {
    if (!numbers.has(one.path)) return 'not in this batch'
    if (!read.has(one.path)) return 'unknown'
    const now = seen.get(findingKey(one))
    if (now === undefined) return 'no longer found'
    return now === one.seen ? 'as it was' : 'changed since: decide again'
  }
}

function fileName(by: string): string {
  const name = by.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return `panel-${name || 'unnamed'}.json`
}

function fileText({ decisions, readings }: Panel, { version }: PageData): string {
  const file: PanelFile = { touchstone: 'panel', version, decisions, readings }
  return `${JSON.stringify(file, null, 2)}\n`
}
