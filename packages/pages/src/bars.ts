/** Bars for the eye alone; what they show stands beside them in words. Drawn without style attributes, which a strict policy refuses. */
import type { LedgerJudgement } from '@touchstone/core'

/** How much of a section tells of strengths and of weaknesses. */
export function balanceBar(counts: LedgerJudgement['counts']): string {
  const { strength, neutral, mixed, weakness } = counts
  const parts = [
    { kind: 'strength', size: strength },
    { kind: 'neutral', size: neutral },
    { kind: 'mixed', size: mixed },
    { kind: 'weakness', size: weakness }
  ].filter(({ size }) => size > 0)
  const total = strength + neutral + mixed + weakness
  let from = 0
  const drawn = parts.map(({ kind, size }) => {
    const width = (size / total) * 100
    const one = `<rect class="${kind}" x="${fixed(from)}" y="0" width="${fixed(Math.max(width - 0.4, 0.2))}" height="6"/>`
    from += width
    return one
  })
  return bar(drawn.join(''))
}

/** How likely a grade is. */
export function chanceBar(chance: number): string {
  return bar(
    `<rect class="ground" width="100" height="6"/><rect class="chance" width="${fixed(chance * 100)}" height="6"/>`
  )
}

function bar(inside: string): string {
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">${inside}</svg>`
}

/** Two digits, so that a page is the same everywhere. */
function fixed(number: number): string {
  return String(Math.round(number * 100) / 100)
}
