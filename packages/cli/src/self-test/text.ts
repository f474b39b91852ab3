import { count, printable } from '@touchstone/results'
import { type Wrap, wrapAt } from '../terminal/wrap.ts'
import type { Kind, Outcome } from './outcome.ts'

/** The outcome for people at a terminal: a table of kinds, then a miss of each kind that has one. */
export function selfTestText({ seed, reports, kinds }: Outcome, lines: Wrap): string {
  const read = reports.filter(({ reason }) => reason === null)
  const failed = reports.filter(({ reason }) => reason !== null)
  const planted = kinds.filter(kind => kind.planted > 0)
  const parts = [
    lines(
      `Slips were planted in copies of ${count(read.length, 'report')}, made in memory (seed ${seed}). Your files were not touched.`
    ),
    ...failed.map(({ path, reason }) => lines(printable(`${path}: could not be checked. ${reason}`))),
    ...(planted.length > 0 ? [table(planted), totals(planted)] : ['Nothing was planted.']),
    ...misses(planted, lines),
    ...unplanted(kinds, lines)
  ]
  return `${parts.join('\n\n')}\n`
}

/** The first column is wrapped, so that the table keeps to a hundred columns. */
const wrapFirst = wrapAt(46)

function table(kinds: readonly Kind[]): string {
  const rows = kinds.map(({ describes, rule, on, planted, found, missed }) => [
    describes,
    on ? rule : `${rule} *`,
    `${planted}`,
    `${found}`,
    `${missed}`
  ])
  const whole = [['What was planted', 'Rule', 'Planted', 'Found', 'Missed'], ...rows].map(
    ([first = '', ...rest]) => [wrapFirst(first).split('\n'), rest] as const
  )
  const first = Math.max(...whole.flatMap(([parts]) => parts.map(part => part.length)))
  const widths = [0, 1, 2, 3].map(column => Math.max(...whole.map(([, rest]) => rest[column]?.length ?? 0)))
  const told = whole.flatMap(([[opening = '', ...more], rest]) => [
    [
      opening.padEnd(first),
      ...rest.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
    ].join('  '),
    ...more.map(part => `  ${part}`)
  ])
  return [
    ...told,
    ...(kinds.some(({ on }) => !on) ? ['', '* off unless a touchstone.yaml or --only names it'] : [])
  ].join('\n')
}

/** Mechanical slips and slips in wording apart: of the latter some are always missed. */
function totals(kinds: readonly Kind[]): string {
  const of = (kind: Kind['kind'], name: string) => {
    const all = kinds.filter(one => one.kind === kind)
    const planted = all.reduce((sum, one) => sum + one.planted, 0)
    const found = all.reduce((sum, one) => sum + one.found, 0)
    return planted === 0 ? [] : [`${name}: ${found} of ${planted} found at their place.`]
  }
  return [...of('mechanical', 'Mechanical slips'), ...of('evidence', 'Slips in wording')].join('\n')
}

function misses(kinds: readonly Kind[], lines: Wrap): string[] {
  const missed = kinds.filter(({ example }) => example !== null)
  if (missed.length === 0) return []
  const told = missed.map(({ describes, example }) =>
    lines(
      printable(
        `${describes}, in ${example?.name ?? ''} on line ${example?.line ?? 0} of the copy: “${example?.text ?? ''}”`
      ),
      '  ',
      '    '
    )
  )
  return [`Missed, one example of each kind\n${told.join('\n')}`]
}

function unplanted(kinds: readonly Kind[], lines: Wrap): string[] {
  const none = kinds.filter(({ planted }) => planted === 0).map(({ describes }) => describes)
  return none.length === 0 ? [] : [lines(`No report has a place for: ${none.join('; ')}.`)]
}
