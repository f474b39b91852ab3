import { useState } from 'preact/hooks'
import type { CheckedDraft, FindingView } from '../protocol.ts'
import { keyOf } from './finding-key.ts'
import { useMargin, wide } from './margin.ts'

interface CardsProps {
  readonly draft: CheckedDraft
  readonly shown: readonly FindingView[]
  readonly active: string | null
  choose(key: string | null): void
  /** Shows a place of the text by its offset. */
  reveal(offset: number): void
  /** Tells of a rule. */
  explain(rule: string): void
  waive(finding: FindingView, reason: string): void
}

/** The findings in the margin, each beside its passage where the window is wide enough. */
export function Cards(props: CardsProps) {
  const { draft, shown, active } = props
  const margin = useMargin([draft, shown, active])
  return (
    <section class="margin" aria-label="Findings" ref={margin}>
      {draft.findings.length === 0 ? (
        <p class="clean">Nothing was found that does not sit together.</p>
      ) : null}
      {draft.findings.length > 0 && shown.length === 0 ? (
        <p class="clean">The filters hide every finding.</p>
      ) : null}
      <ol>
        {draft.findings.map((finding, at, all) =>
          shown.includes(finding) ? (
            <Card key={keyOf(finding, at, all)} id={keyOf(finding, at, all)} finding={finding} {...props} />
          ) : null
        )}
      </ol>
    </section>
  )
}

function Card({
  id,
  finding,
  active,
  draft,
  choose,
  reveal,
  explain,
  waive
}: CardsProps & { id: string; finding: FindingView }) {
  const open = active === id
  const { severity, message, why, rule, evidence } = finding
  return (
    <li class={`card ${severity} ${open ? 'open' : ''}`} id={`card-${id}`} data-key={id}>
      <button
        type="button"
        class="card-head"
        aria-expanded={open}
        onClick={() => {
          choose(open ? null : id)
          // On a narrow window the text is not beside it, and going there would take the card away.
          if (!open && matchMedia(wide).matches) reveal(finding.start)
        }}
      >
        <span class="severity">{severity}</span>
        <span class="message">{message}</span>
      </button>
      {open ? (
        <div class="card-body">
          <p class="why">{why}</p>
          <ul class="places">
            <Place where={spotOf(finding)} label="here" go={() => reveal(finding.start)} />
            {evidence.map(one => (
              <Place
                key={`${one.start} ${one.label}`}
                where={spotOf(one)}
                label={one.label}
                words={wordsOf(draft.text, one)}
                go={() => reveal(one.start)}
              />
            ))}
          </ul>
          <p class="meta">
            {confidenceWords[finding.confidence]}{' '}
            <button type="button" class="link" onClick={() => explain(rule)}>
              About {rule}
            </button>
          </p>
          <Waive waive={reason => waive(finding, reason)} />
        </div>
      ) : null}
    </li>
  )
}

const confidenceWords = {
  certain: 'Follows from the text.',
  likely: 'Likely to hold up.',
  possible: 'Worth a look; may be wrong.'
} as const

function Place({
  where,
  label,
  words = '',
  go
}: {
  where: string
  label: string
  words?: string
  go(): void
}) {
  return (
    <li>
      <button type="button" class="link" onClick={go}>
        {where}
      </button>
      : {label}
      {words === '' ? null : <q>{words}</q>}
    </li>
  )
}

const longest = 160

function wordsOf(text: string, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words
}

/** Where something stands: as the document calls it, or by line. */
function spotOf({ line, place }: { readonly line: number; readonly place?: string }): string {
  return place === undefined ? `Line ${line}` : `${place.charAt(0).toUpperCase()}${place.slice(1)}`
}

function Waive({ waive }: { waive(reason: string): void }) {
  const [reason, setReason] = useState('')
  return (
    <details class="waive">
      <summary>Waive it with a reason</summary>
      <label>
        Why it may stay
        <input type="text" value={reason} onInput={event => setReason(event.currentTarget.value)} />
      </label>
      <button type="button" disabled={reason.trim() === ''} onClick={() => waive(reason.trim())}>
        Waive
      </button>
    </details>
  )
}
