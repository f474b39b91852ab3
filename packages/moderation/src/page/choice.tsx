import type { Decided, Decision, Verdict } from '../decisions.ts'

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['agree', 'Agree'],
  ['fixed', 'Fixed'],
  ['false-alarm', 'False alarm'],
  ['accepted', 'Accepted, because']
]

/** The choice of what is decided on a finding. */
export function Choice({
  name,
  legend,
  on,
  by,
  settles = false,
  decision,
  set
}: {
  name: string
  legend: string
  on: Decided
  /** Who decides. */
  by: string
  settles?: boolean
  /** What is decided so far. */
  decision: Decision | null
  /** Null takes the decision back. */
  set(decision: Decision | null): void
}) {
  const reason = decision?.reason ?? ''
  const chosen = verdicts.find(([verdict]) => verdict === decision?.verdict)?.[1].toLowerCase()
  const give = (verdict: Verdict, because: string) => {
    const { path, rule, fingerprint, seen, message } = on
    const at = new Date().toISOString()
    set({ path, rule, fingerprint, seen, message, verdict, reason: because, by: by.trim(), at, settles })
  }
  const stays = decision?.verdict === 'accepted' || decision?.verdict === 'false-alarm'
  return (
    <fieldset class={decision === null ? 'undecided' : undefined}>
      <legend>
        {legend}
        {chosen === undefined ? '' : `: ${chosen}`}
      </legend>
      <div class="choices">
        {verdicts.map(([verdict, title]) => (
          <label key={verdict}>
            <input
              type="radio"
              name={name}
              checked={decision?.verdict === verdict}
              onChange={() => give(verdict, reason)}
            />
            {title}
          </label>
        ))}
        <button type="button" disabled={decision === null} onClick={() => set(null)}>
          Undo
        </button>
      </div>
      {stays ? (
        <label class="reason">
          {decision.verdict === 'accepted' ? 'Reason (needed) ' : 'Reason (may be left out) '}
          <input
            type="text"
            value={reason}
            required={decision.verdict === 'accepted'}
            onInput={event => give(decision.verdict, event.currentTarget.value)}
          />
        </label>
      ) : null}
    </fieldset>
  )
}
