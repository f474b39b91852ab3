/** docs/accuracy.md: what was measured of the rules on evidence, from the file that `pnpm measure rules` writes. */
import type { MeasuredRule } from '../packages/core/src/check/measured-block.ts'

export function accuracyPage(measured: Readonly<Record<string, MeasuredRule>>): string {
  const rows = Object.entries(measured).map(([id, { perReport, read, held, planted }]) => {
    const found = planted.map(({ slip, count, found }) => `${slip}: ${percent(found)} of ${count}`)
    const right = read === 0 ? 'none read' : `${held} of ${read}`
    return `| [\`${id}\`](rules/${id}.md) | ${perReport.toFixed(2)} | ${right} | ${found.join('; ')} |`
  })
  const drafts = new Set(Object.values(measured).map(({ drafts }) => drafts))
  const dates = new Set(Object.values(measured).map(({ date }) => date))
  return `<!-- Made by \`pnpm generate\` from packages/core/model/measured-rules.json. Do not edit. -->

# How far to trust it

Most rules compare what a draft states: a grade with a grade, a number with a number. They are as right as the reading of the draft.
The rules below read what sentences say, with learned weights, and can be wrong. Each was run on ${[...drafts].join(' or ')} published
drafts as they are, with weights that had not seen their authorities (${[...dates].join(', ')}). Readers who did not
know the rules read what they said of reports that were kept apart from learning, beside them; a debatable finding counts a half.
Slips were planted in copies of the same drafts, one in each.

| Rule | Findings a published draft | Held up when read | Planted slips found |
| --- | --- | --- | --- |
${rows.join('\n')}

What the weights were learned from, how well they read sentences and sections, and where they fail stands in
[the model card](../packages/core/model/MODEL.md). \`pnpm measure\` and \`pnpm measure rules\` print these figures, and
\`touchstone self-test\` plants slips in copies of your own reports.

A rule that you do not trust is turned off by \`grade-evidence: off\` under \`rules\` in a \`touchstone.yaml\`; \`--only\` runs those
that it names.
`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
