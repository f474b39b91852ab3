import type { Comparison } from '@touchstone/core'
import { comparisonFragment, ledgerFragment } from '@touchstone/pages'
import { useEffect, useState } from 'preact/hooks'
import type { DraftEvidence } from '../evidence.ts'
import { noFilter } from '../filter.ts'
import type { PageData, PageDraft } from '../page-data.ts'
import { type Peers, placeAmong } from '../peers.ts'
import type { Ranked } from '../rank.ts'
import { labelOf, nameOf, readComparison, readEvidence } from './data.ts'
import { toldOf } from './filters.tsx'
import { Findings } from './findings.tsx'
import type { Look } from './look.ts'
import type { Panel } from './panel.ts'
import { Reasons } from './reasons.tsx'
import { PassagePair } from './reuse.tsx'
import { hrefOf, partId } from './route.ts'
import { Table } from './table.tsx'

interface DraftProps {
  readonly look: Look
  /** Its number, from 0. */
  readonly at: number
  /** The id of the part that is looked for. */
  readonly part: string | null
  readonly peers: Peers
  readonly panel: Panel
}

export function Draft({ look, at, part, peers, panel }: DraftProps) {
  const { data, queue } = look
  const evidence = useEvidence(data.drafts[at] === undefined ? null : at)
  const draft = data.drafts[at]
  useEffect(() => {
    if (evidence !== null && part !== null) showPart(part)
  }, [evidence, part])
  if (draft === undefined) return <p>There is no such draft in this batch.</p>
  const { score, reasons } = queue.ranked[at] as Ranked
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title" tabIndex={-1}>
        {nameOf(draft)}
      </h2>
      <p class="meta">{[draft.path, draft.dates, draft.framework].filter(Boolean).join(' · ')}</p>
      <Neighbours look={look} at={at} />
      <h3>
        Why it stands at place {queue.places[at]} of {data.drafts.length}: {score.toFixed(1)} points
      </h3>
      <Reasons reasons={reasons} draft={at} />
      {evidence === null ? (
        <p role="status">Unpacking the evidence…</p>
      ) : (
        <>
          <Findings path={draft.path} at={at} evidence={evidence} panel={panel} />
          <PeerPlaces data={data} at={at} peers={peers} />
          <SharedPassages data={data} at={at} />
          <BesideBefore at={at} data={data} />
          <Ledger evidence={evidence} at={at} path={draft.path} />
        </>
      )}
    </section>
  )
}

/** The drafts before and after it among those that the filter shows. */
function Neighbours({ look: { data, shown, filter, setFilter }, at }: { look: Look; at: number }) {
  const place = shown.indexOf(at)
  const all = shown.length === data.drafts.length
  const [before, after] = place < 0 ? [] : [shown[place - 1], shown[place + 1]]
  const name = (number: number) => nameOf(data.drafts[number] as PageDraft)
  return (
    <nav class="pages no-print" aria-label="Drafts before and after">
      {before === undefined ? null : (
        <a rel="prev" href={hrefOf(before)}>
          ← Previous: {name(before)}
        </a>
      )}
      <span>
        {place < 0 ? `Not among the ${shown.length} that are shown` : `${place + 1} of ${shown.length}`}
        {all ? '' : ` (${toldOf(filter, data).join(', ')})`}
      </span>
      {all ? null : (
        <button type="button" onClick={() => setFilter(noFilter)}>
          Show all
        </button>
      )}
      {after === undefined ? null : (
        <a rel="next" href={hrefOf(after)}>
          Next: {name(after)} →
        </a>
      )}
    </nav>
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

/** Goes to a part of the draft, by eye and by focus; what is folded around it is opened. */
function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.closest('details')?.setAttribute('open', '')
  part?.setAttribute('tabindex', '-1')
  part?.focus()
  part?.scrollIntoView({ block: 'start' })
}

function PeerPlaces({ data, at, peers }: { data: PageData; at: number; peers: Peers }) {
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
          <td>{Math.round(place.share * 100)}%</td>
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

/** Its passages that stand in reports on other authorities too, as far as the page holds them. */
function SharedPassages({ data, at }: { data: PageData; at: number }) {
  const passages = data.reuse.passages.filter(({ one, other }) => one.draft === at || other.draft === at)
  if (passages.length === 0) return null
  return (
    <details id={partId(at, 'reuse')}>
      <summary>Passages that stand in reports on other authorities too ({passages.length})</summary>
      {passages.map((passage, number) => (
        <PassagePair key={number} passage={passage} data={data} />
      ))}
    </details>
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
    <details id={partId(at, 'comparison')}>
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
