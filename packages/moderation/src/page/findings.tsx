import type { Decision } from '../decisions.ts'
import type { DraftEvidence, EvidenceFinding, EvidencePlace } from '../evidence.ts'
import { Choice } from './choice.tsx'
import { partId } from './route.ts'

interface FindingsProps {
  readonly path: string
  /** The number of the draft, from 0. */
  readonly at: number
  readonly evidence: DraftEvidence
  readonly decisions: readonly Decision[]
  decide(decisions: readonly Decision[]): void
}

const severities = { error: 'Error', warning: 'Warning', information: 'Advice' } as const

/** The findings of a draft, by severity, both places of each side by side. */
export function Findings({ path, at, evidence, decisions, decide }: FindingsProps) {
  const { findings, waived } = evidence
  const set = (next: Decision | null, { rule, fingerprint }: EvidenceFinding) => {
    const others = decisions.filter(one => !isOn(one, path, rule, fingerprint))
    decide(next === null ? others : [...others, next])
  }
  return (
    <>
      <h3>{findings.length === 0 ? 'No findings' : `Findings (${findings.length})`}</h3>
      {waived > 0 ? <p class="meta">{waived} waived</p> : null}
      {findings.map((finding, number) => (
        <article
          class={`finding ${finding.severity}`}
          key={finding.fingerprint}
          id={isFirst(findings, number) ? partId(at, finding.rule) : undefined}
          aria-labelledby={`finding-${number}`}
        >
          <h4 id={`finding-${number}`}>
            <span class="severity">{severities[finding.severity]}.</span> {finding.message}
          </h4>
          <div class="pair">
            <Passage place={finding.place} label={null} />
            <div>
              {finding.evidence.map(one => (
                <Passage key={`${one.where} ${one.label}`} place={one} label={one.label} />
              ))}
            </div>
          </div>
          <p class="meta">
            {finding.why} <span class="rule">Rule: {finding.rule}.</span>
          </p>
          <Choice
            name={`decision-${number}`}
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

/** Whether it is the first one of its rule: what speaks of the rule leads to it. */
function isFirst(findings: readonly EvidenceFinding[], number: number): boolean {
  return findings.findIndex(({ rule }) => rule === findings[number]?.rule) === number
}

function isOn(one: Decision, path: string, rule: string, fingerprint: string): boolean {
  return one.path === path && one.rule === rule && one.fingerprint === fingerprint
}

function Passage({
  place: { where, before, words, after },
  label
}: {
  place: EvidencePlace
  label: string | null
}) {
  return (
    <figure>
      <figcaption>
        {where}
        {label === null ? '' : `: ${label}`}
      </figcaption>
      <blockquote>
        {before === '' ? null : <span class="soft">{before} </span>}
        <mark>{words}</mark>
        {after === '' ? null : <span class="soft"> {after}</span>}
      </blockquote>
    </figure>
  )
}
