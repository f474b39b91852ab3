import { useState } from 'preact/hooks'
import type { CheckedDraft } from '../protocol.ts'
import { ask } from './client.ts'
import { useMarkup } from './markup.ts'

/** What each grade rests on, and what would argue against another one. */
export function EvidenceView({ draft, reveal }: { draft: CheckedDraft; reveal(offset: number): void }) {
  const ledger = useMarkup(() => ask('ledger', draft.path), [draft])
  const [judgement, setJudgement] = useState('')
  const [grade, setGrade] = useState('')
  const asked = judgement !== '' && grade !== ''
  const answer = useMarkup(
    () => (asked ? ask('whatIf', draft.path, judgement, grade) : Promise.resolve('')),
    [draft, judgement, grade]
  )
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.place') : null
    if (link === null) return
    event.preventDefault()
    reveal(offsetOf(draft.text, Number(link.dataset.line)))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is followed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link is followed by its own key
    <div class="evidence" onClick={follow}>
      <form class="ask" onSubmit={event => event.preventDefault()}>
        <h3>What would another grade have against it?</h3>
        <label>
          Judgement
          <select value={judgement} onChange={event => setJudgement(event.currentTarget.value)}>
            <option value="">choose</option>
            {draft.asks.judgements.map(({ id, short }) => (
              <option key={id} value={id}>
                {short}
              </option>
            ))}
          </select>
        </label>
        <label>
          Grade
          <select value={grade} onChange={event => setGrade(event.currentTarget.value)}>
            <option value="">choose</option>
            {draft.asks.grades.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div aria-live="polite" dangerouslySetInnerHTML={{ __html: answer ?? '' }} />
      {ledger === null ? (
        <p role="status">Reading the evidence…</p>
      ) : (
        <div dangerouslySetInnerHTML={{ __html: ledger }} />
      )}
    </div>
  )
}

/** The offset at which a line begins, from 1. */
function offsetOf(text: string, line: number): number {
  let at = 0
  for (let count = 1; count < line; count++) at = text.indexOf('\n', at) + 1
  return at
}
