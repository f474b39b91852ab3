/** The ledger for people at a terminal: no wider than the window, plain words, nothing that only colour or a bar says. */
import type { Ledger } from '@touchstone/core'
import { words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import { mostColumns, wrapAt } from '../terminal/wrap.ts'
import type { Entry } from './evidence.ts'
import { itemsText } from './text-items.ts'
import { judgementText } from './text-judgement.ts'
import type { TextSettings } from './text-settings.ts'
import { whatIfText } from './text-what-if.ts'

/** The ledgers of a run; ends in an empty line for the summary. */
export function ledgerText(entries: readonly Entry[], settings: TextSettings): string {
  const told = entries.map(entry => entryText(entry, settings))
  const read = entries.some(entry => 'ledger' in entry)
  return `${[...told, ...(read ? [settings.lines(words.caution)] : [])].join('\n\n')}\n\n`
}

function entryText(entry: Entry, settings: TextSettings): string {
  const { colours, lines } = settings
  const path = colours.underline(printable(entry.path))
  if ('reason' in entry)
    return `${path}\n  ${colours.red('could not be checked')}  ${printable(entry.reason)}`
  const { ledger, whatIf } = entry
  const head = [ledger.authority, ledger.dates, ledger.framework.title].filter(part => part !== null)
  return [
    `${path}\n${lines(printable(head.join(', ')))}`,
    gradesText(ledger, settings),
    // Who asks about a grade is answered; the whole ledger is there without the question.
    ...(whatIf === null ? bodyText(ledger, settings) : [whatIfText(whatIf, ledger, settings)])
  ].join('\n\n')
}

function bodyText(ledger: Ledger, settings: TextSettings): string[] {
  const { judgements, improvements } = ledger
  const told = judgements.map(one => judgementText(one, ledger, settings))
  return [
    ...ledger.unread.map(one => settings.lines(printable(words.unreadWords(one)))),
    ...(judgements.length === 0 ? [words.noSections] : told),
    ...(judgements.length + improvements.length === 0 ? [] : [itemsText(ledger, settings)])
  ]
}

/** Columns for judgement, stated grade and reading where there is room; what is longer is wrapped. */
const roomy = [24, 31, 41] as const
/** Between two columns. */
const gap = '  '

function gradesText(ledger: Ledger, { colours, columns: room }: TextSettings): string {
  const gaps = gap.length * (roomy.length - 1)
  const widths = roomy.map(width => Math.floor((width * (room - gaps)) / (mostColumns - gaps)))
  const told = new Map(ledger.judgements.map(one => [one.judgement, one]))
  const rows = ledger.table.map(row => {
    const section = row.judgement === null ? undefined : told.get(row.judgement)
    const differs = section !== undefined && words.isApart(section)
    const read = section === undefined ? 'no section to read' : words.readingShort(section.reading, ledger)
    const cells = [
      words.opening(row.short),
      words.bothStated(row, section, ledger),
      differs ? `${read} (differs)` : read
    ]
    return columns(cells, widths, differs ? colours.yellow : String)
  })
  return [colours.dim(columns(['Judgement', 'Stated', 'Wording reads as'], widths, String)), ...rows].join(
    '\n'
  )
}

/** Cells side by side, each wrapped in its column; the last one is painted. */
function columns(
  cells: readonly string[],
  widths: readonly number[],
  paint: (text: string) => string
): string {
  const parts = cells.map((cell, at) => wrapAt(widths[at] ?? 0)(printable(cell)).split('\n'))
  const height = Math.max(...parts.map(part => part.length))
  return Array.from({ length: height }, (_, line) => {
    const [first = '', second = '', third = ''] = parts.map(part => part[line] ?? '')
    const before = `${first.padEnd(widths[0] ?? 0)}${gap}${second.padEnd(widths[1] ?? 0)}`
    return third === '' ? before.trimEnd() : `${before}${gap}${paint(third)}`
  }).join('\n')
}
