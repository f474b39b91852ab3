/** A comparison for people at a terminal. */
import type { Compared, Comparison, Followed, GradeChange } from '@touchstone/core'
import { changeWords, claimWords, outcomeWords, words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import type { Colours } from '../terminal/colour.ts'
import type { Wrap } from '../terminal/wrap.ts'

type Labels = Readonly<Record<string, string>>

export function comparisonText(comparison: Comparison, labels: Labels, colours: Colours, wrap: Wrap): string {
  const { previous, current, grades, improvements, claims } = comparison
  const parts = [
    colours.bold(printable(current.authority ?? current.path)),
    `  then  ${reportWords(previous)}\n  now   ${reportWords(current)}`,
    `${colours.bold('Grades')}\n${grades.map(one => gradeLine(one, labels, colours)).join('\n')}`,
    `${colours.bold('Areas to improve, then')}\n${
      improvements.length === 0
        ? '  The earlier report names none.'
        : improvements.map((one, at) => followedText(one, at, colours, wrap)).join('\n')
    }`
  ]
  if (claims.length > 0) {
    const lines = claims.map(claim => {
      const paint = claim.grades === 'against' ? colours.yellow : colours.dim
      return `${wrap(printable(claim.text), '  - ', '    ')}\n    ${paint(`${placeWords(claim)}: ${claimWords(claim, labels)}`)}`
    })
    parts.push(`${colours.bold('Said of progress or decline')}\n${lines.join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function reportWords({ path, dates }: Compared): string {
  return printable(dates === null ? path : `${dates}, ${path}`)
}

function gradeLine(one: GradeChange, labels: Labels, colours: Colours): string {
  const label = (id: string | null) => (id === null ? 'no grade' : (labels[id] ?? id))
  const paint = { higher: colours.green, lower: colours.yellow, same: colours.dim }[one.change ?? 'same']
  const name = words.opening(one.short)
  if (!one.graded) return `  ${name}: ${label(one.previous)}, ${paint(changeWords(one))}`
  return `  ${name}: ${label(one.previous)} -> ${label(one.current)} ${paint(`(${changeWords(one)})`)}`
}

function followedText(
  { text, outcome, why, sentences, repeated }: Followed,
  at: number,
  colours: Colours,
  wrap: Wrap
): string {
  const paint = { addressed: colours.green, continuing: colours.yellow, 'not mentioned': colours.dim }[
    outcome
  ]
  return [
    `${wrap(printable(text), `  ${at + 1}. `, '     ')}`,
    wrap(`${paint(outcomeWords[outcome])}. ${printable(why)}`, '     ', '     '),
    ...(repeated === null ? [] : [wrap(printable(`named again: ${repeated.text}`), '     ', '       ')]),
    ...sentences.map(one =>
      wrap(printable(`${placeWords(one)} (${one.polarity}): ${one.text}`), '     - ', '       ')
    )
  ].join('\n')
}

function placeWords({
  paragraph,
  line,
  place
}: {
  paragraph: number | null
  line: number
  place?: string
}): string {
  return place ?? (paragraph === null ? `line ${line}` : `paragraph ${paragraph}, line ${line}`)
}
