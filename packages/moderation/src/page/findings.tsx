import { type Decision, findingKey, verdictTitles, withDecision, withoutDecision } from '../decisions.ts'
import type { DraftEvidence, EvidenceFinding, EvidencePlace } from '../evidence.ts'
import { Choice } from './choice.tsx'
import { byWords, Name } from './name.tsx'
import type { Panel } from './panel.ts'
import { partId } from './route.ts'

interface FindingsProps {
  readonly path: string
  /** The number of the draft, from 0. */
  readonly at: number
  readonly evidence: DraftEvidence
  readonly panel: Panel
}

const severities = { error: 'Error', warning: 'Warning', information: 'Advice' } as const

/** The findings of a draft, by severity, both places of each side by side. */
export function Findings({ path, at, evidence, panel }: FindingsProps) {
  const { findings, waived } = evidence
  return (
    <>
      <h3>{findings.length === 0 ? 'No findings' : `Findings (${findings.length})`}</h3>
      {waived > 0 ? <p class="meta">{waived} waived</p> : null}
      {findings.length === 0 ? null : (
        <div class="controls no-print">
          <Name panel={panel} label="You decide as" />
        </div>
      )}
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
          <Decided path={path} finding={finding} number={number} panel={panel} />
        </article>
      ))}
    </>
  )
}

/** What the members decided on a finding, and the reader's own decision. One on words that have changed since asks again. */
function Decided({
  path,
  finding,
  number,
  panel: { by, decisions, decide }
}: {
  path: string
  finding: EvidenceFinding
  number: number
  panel: Panel
}) {
  const on = { path, ...finding }
  const all = decisions.filter(one => findingKey(one) === findingKey(on))
  const isOwn = (one: Decision) => one.by === by.trim() && !one.settles
  const own = all.find(one => isOwn(one) && one.seen === finding.seen) ?? null
  const others = all.filter(one => one !== own)
  return (
    <>
      {others.map(one => (
        <p key={`${one.by} ${one.settles}`} class={one.seen === finding.seen ? 'meta' : 'note'}>
          {one.seen === finding.seen
            ? `${one.settles ? 'Settled as' : 'Decided:'} ${verdictTitles[one.verdict]}`
            : `The finding has changed since it was decided (${verdictTitles[one.verdict]}); decide again`}
          . {one.reason} ({byWords(one)})
        </p>
      ))}
      <Choice
        name={`decision-${number}`}
        legend={`Decision on ${finding.rule}`}
        on={on}
        by={by}
        decision={own}
        set={next =>
          decide(
            next !== null
              ? withDecision(decisions, next)
              : own === null
                ? decisions
                : withoutDecision(decisions, own)
          )
        }
      />
      {own === null ? null : <p class="meta">{byWords(own)}</p>}
    </>
  )
}

/** Whether it is the first one of its rule: what speaks of the rule leads to it. */
function isFirst(findings: readonly EvidenceFinding[], number: number): boolean {
  return findings.findIndex(({ rule }) => rule === findings[number]?.rule) === number
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
