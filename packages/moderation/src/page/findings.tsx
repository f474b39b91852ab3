import type { Decision, Verdict } from '../decisions.ts'
import type { DraftEvidence, EvidenceFinding } from '../evidence.ts'

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['agree', 'Agree'],
  ['fixed', 'Fixed'],
  ['false-alarm', 'False alarm'],
  ['accepted', 'Accepted, because']
]

interface FindingsProps {
  readonly path: string
  readonly evidence: DraftEvidence
  readonly decisions: readonly Decision[]
  decide(decisions: readonly Decision[]): void
}

export function Findings({ path, evidence, decisions, decide }: FindingsProps) {
  const { findings, waived } = evidence
  const set = (next: Decision | null, { rule, fingerprint }: EvidenceFinding) => {
    const others = decisions.filter(one => !isOn(one, path, rule, fingerprint))
    decide(next === null ? others : [...others, next])
  }
  return (
    <>
      <h3>{findings.length === 0 ? 'No findings' : `Findings (${findings.length})`}</h3>
      {waived > 0 ? <p class="meta">{waived} waived</p> : null}
      {findings.map((finding, at) => (
        <article
          class={`finding ${finding.severity}`}
          key={finding.fingerprint}
          aria-labelledby={`finding-${at}`}
        >
          <h4 id={`finding-${at}`}>
            <span class="severity">{finding.severity}</span> {finding.message}
          </h4>
          <p class="meta">
            {finding.where} · {finding.rule}
          </p>
          <div class="pair">
            <Words caption={finding.where} words={finding.words} />
            <div>
              {finding.evidence.map(one => (
                <Words
                  key={`${one.where} ${one.label}`}
                  caption={`${one.where}: ${one.label}`}
                  words={one.words}
                />
              ))}
            </div>
          </div>
          <p class="meta">{finding.why}</p>
          <Choice
            name={`decision-${at}`}
            finding={finding}
            decision={decisions.find(one => isOn(one, path, finding.rule, finding.fingerprint)) ?? null}
            set={(verdict, reason) =>
              set(
                verdict === null
                  ? null
                  : { path, rule: finding.rule, fingerprint: finding.fingerprint, verdict, reason },
                finding
              )
            }
          />
        </article>
      ))}
    </>
  )
}

function isOn(one: Decision, path: string, rule: string, fingerprint: string): boolean {
  return one.path === path && one.rule === rule && one.fingerprint === fingerprint
}

function Words({ caption, words }: { caption: string; words: string }) {
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  )
}

function Choice({
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
