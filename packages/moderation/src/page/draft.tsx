import type { Comparison } from '@touchstone/core'
import { comparisonFragment, ledgerFragment } from '@touchstone/pages'
import { useEffect, useState } from 'preact/hooks'
import type { Decision } from '../decisions.ts'
import type { DraftEvidence } from '../evidence.ts'
import type { PageData } from '../page-data.ts'
import { type Peers, placeAmong } from '../peers.ts'
import { labelOf, nameOf, readComparison, readEvidence } from './data.ts'
import { Findings } from './findings.tsx'
import { hrefOf } from './route.ts'
import { Table } from './table.tsx'

interface DraftProps {
  readonly data: PageData
  /** Its place in the queue, from 0. */
  readonly at: number
  /** The id of the part that is looked for. */
  readonly part: string | null
  readonly peers: Peers
  readonly decisions: readonly Decision[]
  decide(decisions: readonly Decision[]): void
}

export function Draft({ data, at, part, peers, decisions, decide }: DraftProps) {
  const evidence = useEvidence(data.drafts[at] === undefined ? null : at)
  const draft = data.drafts[at]
  useEffect(() => {
    if (evidence !== null && part !== null) showPart(part)
  }, [evidence, part])
  if (draft === undefined) return <p>There is no such draft in this batch.</p>
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title" tabIndex={-1}>
        {nameOf(draft)}
      </h2>
      <p class="meta">{[draft.path, draft.dates, draft.framework].filter(Boolean).join(' · ')}</p>
      <nav class="pages no-print" aria-label="Neighbours in the queue">
        {at > 0 ? <a href={hrefOf(at - 1)}>Before: place {at}</a> : null}
        <span>
          Place {at + 1} of {data.drafts.length}, {draft.score.toFixed(1)} points
        </span>
        {at + 1 < data.drafts.length ? <a href={hrefOf(at + 1)}>Next: place {at + 2}</a> : null}
      </nav>
      <h3>Why it stands there</h3>
      {draft.reasons.length === 0 ? (
        <p>Nothing speaks for a second look.</p>
      ) : (
        <ul class="reasons">
          {draft.reasons.map(({ text, weight }) => (
            <li key={text}>
              {text} <span class="meta">({weight})</span>
            </li>
          ))}
        </ul>
      )}
      <PeerPlaces data={data} at={at} peers={peers} />
      {evidence === null ? (
        <p role="status">Unpacking the evidence…</p>
      ) : (
        <>
          <Findings path={draft.path} evidence={evidence} decisions={decisions} decide={decide} />
          <BesideBefore at={at} data={data} />
          <Ledger evidence={evidence} at={at} path={draft.path} />
        </>
      )}
    </section>
  )
}

export function useEvidence(at: number | null): DraftEvidence | null {
  const [evidence, setEvidence] = useState<{ at: number; read: DraftEvidence } | null>(null)
  useEffect(() => {
    let left = false
    if (at !== null)
      void readEvidence(at).then(read => {
        if (!left) setEvidence({ at, read })
      })
    return () => {
      left = true
    }
  }, [at])
  return evidence?.at === at ? evidence.read : null
}

/** Goes to a section of the ledger, by eye and by focus. */
function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.setAttribute('tabindex', '-1')
  part?.focus()
  part?.scrollIntoView({ block: 'start' })
}

function PeerPlaces({ data, at, peers }: Pick<DraftProps, 'data' | 'at' | 'peers'>) {
  const rows = (data.drafts[at]?.sections ?? []).flatMap((section, number) => {
    const place = placeAmong(section, peers)
    return place === null ? [] : [{ section, number, place }]
  })
  if (rows.length === 0) return null
  return (
    <Table
      label="Among its peers: sections of the batch with the same judgement and grade"
      heads={['Section', 'Grade', 'Weak sentences', 'Place']}
    >
      {rows.map(({ section, number, place }) => (
        <tr key={number}>
          <th scope="row">
            <a href={hrefOf(at, number)}>{section.short}</a>
          </th>
          <td>{labelOf(section.stated, data)}</td>
          <td>{Math.round(place.share * 100)} %</td>
          <td>
            {place.peers === 1
              ? 'the only one'
              : `${place.below} of the ${place.peers - 1} others have a smaller share`}
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** The comparison with the inspection before, where the batch holds one. */
function BesideBefore({ at, data }: { at: number; data: PageData }) {
  const [comparison, setComparison] = useState<Comparison | null>(null)
  useEffect(() => {
    void readComparison(at).then(setComparison)
  }, [at])
  if (comparison === null) return null
  const labels = Object.fromEntries(data.grades.map(({ id, label }) => [id, label]))
  const markup = comparisonFragment(comparison, labels, { id: `comparison-of-${at + 1}`, level: 4 })
  return (
    <details>
      <summary>Beside the inspection before</summary>
      <div dangerouslySetInnerHTML={{ __html: markup }} />
    </details>
  )
}

function Ledger({ evidence, at, path }: { evidence: DraftEvidence; at: number; path: string }) {
  const markup = ledgerFragment(evidence.ledger, { id: `d${at + 1}`, level: 3 })
  return (
    <>
      {evidence.whole ? null : (
        <p class="note">
          To keep this page small, only the sentences that argue most are here. The whole ledger:{' '}
          <code>touchstone evidence {path}</code>
        </p>
      )}
      <div dangerouslySetInnerHTML={{ __html: markup }} />
    </>
  )
}
