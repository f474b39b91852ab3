/** What was measured of a rule, and how its page says it. */
import { capitalised } from './say.ts'

/** What `pnpm measure rules` measured of a rule: an entry of `model/measured-rules.json`. Shares are 0 to 1. */
export interface MeasuredRule {
  /** ISO day of the reading; empty where nothing was read. */
  readonly date: string
  /** Published drafts that it was measured on. */
  readonly drafts: number
  /** Findings a draft, as published. */
  readonly perReport: number
  /** Findings that were read beside the report by readers who do not know the rule, and how many hold up; a debatable one counts a half. */
  readonly read: number
  readonly held: number
  /** Slips of its kind, planted one a draft, and the share that it found. */
  readonly planted: readonly { readonly slip: string; readonly count: number; readonly found: number }[]
  /** The option that the curve runs over. */
  readonly option?: string
  /** `found` is null where no slip of its kind was planted. */
  readonly curve?: readonly {
    readonly threshold: number
    readonly perReport: number
    readonly found: number | null
  }[]
}

/** Of fewer findings no share is told. */
const fewestRead = 10

/** The block "Measured" of a rule's page. */
export function measuredBlock({
  date,
  drafts,
  perReport,
  read,
  held,
  planted,
  option,
  curve
}: MeasuredRule): string[] {
  const reading =
    read === 0
      ? 'None of its findings was among those read.'
      : `On ${date} ${read} of its findings on reports that were kept apart from learning were read beside them by readers who did not know the rule: ${held} hold up (a debatable one counts a half), ${read < fewestRead ? 'too few to tell a share' : percent(held / read)}.`
  const found = planted.map(
    ({ slip, count, found: share }) =>
      `- ${capitalised(slip)}: ${percent(share)} of ${count} found by this rule.`
  )
  return [
    '## Measured',
    `On ${drafts} published drafts as they are, with weights that have not seen their authorities: ${perReport.toFixed(2)} findings a draft. ${reading}`,
    ...(found.length > 0 ? [`Planted in the same drafts, one in each:\n\n${found.join('\n')}`] : []),
    ...(option === undefined || curve === undefined ? [] : [curveTable(option, curve)])
  ]
}

function curveTable(option: string, curve: NonNullable<MeasuredRule['curve']>): string {
  const rows = curve.map(
    ({ threshold, perReport, found }) =>
      `| ${threshold} | ${perReport.toFixed(2)} | ${found === null ? '' : percent(found)} |`
  )
  const head = [`| \`${option}\` | Findings a published draft | Planted slips found |`, '| --- | --- | --- |']
  return [...head, ...rows].join('\n')
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
