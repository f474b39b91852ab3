import type { Reason } from '../rank.ts'
import { hrefOf } from './route.ts'

/** The reasons of a draft, each leading to what it speaks of; at most as many as `most`, the others are counted. */
export function Reasons({
  reasons,
  draft,
  most = Number.POSITIVE_INFINITY
}: {
  reasons: readonly Reason[]
  draft: number
  most?: number
}) {
  if (reasons.length === 0) return <>Nothing speaks for a second look.</>
  const left = reasons.length - most
  return (
    <ul class="reasons">
      {reasons.slice(0, most).map(reason => (
        <li key={reason.text}>
          <a href={hrefOf(draft, partOf(reason))}>{reason.text}</a>{' '}
          <span class="meta">{pointsOf(reason.weight)}</span>
        </li>
      ))}
      {left > 0 ? (
        <li>
          <a href={hrefOf(draft)}>and {left} more</a>
        </li>
      ) : null}
    </ul>
  )
}

function partOf({ kind, rule, section }: Reason): number | string | undefined {
  return rule ?? section ?? (kind === 'comparison' || kind === 'reuse' ? kind : undefined)
}

function pointsOf(weight: number): string {
  return `${weight.toFixed(1)} ${weight.toFixed(1) === '1.0' ? 'point' : 'points'}`
}
