import { useMemo } from 'preact/hooks'
import type { CheckedDraft, FindingView } from '../protocol.ts'
import { keyOf } from './finding-key.ts'
import { linesOf, type Segment } from './segments.ts'

/** The text as it was read, with findings underlined. */
export function TextView({
  draft,
  shown,
  active,
  choose
}: {
  draft: CheckedDraft
  shown: readonly FindingView[]
  active: string | null
  choose(key: string): void
}) {
  const lines = useMemo(() => linesOf(draft.text, shown), [draft.text, shown])
  const keys = useMemo(
    () => new Map(draft.findings.map((one, at, all) => [one, keyOf(one, at, all)])),
    [draft]
  )
  const headings = useMemo(
    () => new Set(draft.judgements.map(({ start }) => lineAt(draft.text, start))),
    [draft]
  )
  return (
    <section class="text" aria-label="The text as read">
      {lines.map(({ number, segments }, at) =>
        segments.length === 0 ? null : (
          <p
            key={number}
            id={`line-${number}`}
            tabIndex={-1}
            class={`${headings.has(number) ? 'judgement-line' : ''} ${lines[at - 1]?.segments.length === 0 ? 'after' : ''}`}
          >
            {segments.map((segment, part) => (
              <Words key={part} segment={segment} keys={keys} active={active} choose={choose} />
            ))}
          </p>
        )
      )}
    </section>
  )
}

function Words({
  segment: { text, findings },
  keys,
  active,
  choose
}: {
  segment: Segment
  keys: ReadonlyMap<FindingView, string>
  active: string | null
  choose(key: string): void
}) {
  const [first] = findings
  if (first === undefined || text.trim() === '') return <>{text}</>
  const all = findings.map(one => keys.get(one) ?? '')
  // What is chosen is shown as such; else the most serious finding gives its colour.
  const key = all.find(one => one === active) ?? all[0] ?? ''
  const worst = (['error', 'warning', 'information'] as const).find(kind =>
    findings.some(one => one.severity === kind)
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the cards lead to the passages
    <mark
      class={`${worst} ${all.includes(active ?? '') ? 'active' : ''}`}
      data-key={all.join(' ')}
      onClick={() => {
        choose(key)
        document.getElementById(`card-${key}`)?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {text}
    </mark>
  )
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n\f]/).length
}
