import type { Decision, Verdict } from '../decisions.ts'
import type { EvidenceFinding } from '../evidence.ts'

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['agree', 'Agree'],
  ['fixed', 'Fixed'],
  ['false-alarm', 'False alarm'],
  ['accepted', 'Accepted, because']
]

export function Choice({
  name,
  finding,
  decision,
  set
}: {
  name: string
  finding: EvidenceFinding
  decision: Decision | null
  set(verdict: Verdict | null, reason: string): void
}) {
  const reason = decision?.reason ?? ''
  const chosen = verdicts.find(([verdict]) => verdict === decision?.verdict)?.[1].toLowerCase()
  const stays = decision?.verdict === 'accepted' || decision?.verdict === 'false-alarm'
  return (
    <fieldset class={decision === null ? 'undecided' : undefined}>
      <legend>
        Decision on {finding.rule}
        {chosen === undefined ? '' : `: ${chosen}`}
      </legend>
      <div class="choices">
        {verdicts.map(([verdict, title]) => (
          <label key={verdict}>
            <input
              type="radio"
              name={name}
              checked={decision?.verdict === verdict}
              onChange={() => set(verdict, reason)}
            />
            {title}
          </label>
        ))}
        <button type="button" disabled={decision === null} onClick={() => set(null, '')}>
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
            onInput={event => set(decision.verdict, event.currentTarget.value)}
          />
        </label>
      ) : null}
    </fieldset>
  )
}
