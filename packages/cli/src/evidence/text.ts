/** The ledger for people at a terminal: at most a hundred columns, plain words, nothing that only colour or a bar says. */
import type { Ledger } from '@touchstone/core'
import { words } from '@touchstone/pages'
import type { Colours } from '../check/colour.ts'
import type { Entry } from './evidence.ts'
import { itemsText } from './text-items.ts'
import { judgementText } from './text-judgement.ts'
import { lines, printable } from './text-lines.ts'
import { whatIfText } from './text-what-if.ts'

export interface TextSettings {
  readonly colours: Colours
  /** Quote every strength and weakness. */
  readonly all: boolean
}

/** The ledgers of a run; ends in an empty line for the summary. */
export function ledgerText(entries: readonly Entry[], settings: TextSettings): string {
  const told = entries.map(entry => entryText(entry, settings))
  const read = entries.some(entry => 'ledger' in entry)
  return `${[...told, ...(read ? [lines(words.caution)] : [])].join('\n\n')}\n\n`
}

function entryText(entry: Entry, settings: TextSettings): string {
  const { colours } = settings
  const path = colours.underline(printable(entry.path))
  if ('reason' in entry)
    return `${path}\n  ${colours.red('could not be checked')}  ${printable(entry.reason)}`
  const { ledger, whatIf } = entry
  const head = [ledger.authority, ledger.dates, ledger.framework.title].filter(part => part !== null)
  return [
    `${path}\n${lines(printable(head.join(', ')))}`,
    gradesText(ledger, colours),
    // Who asks about a grade is answered; the whole ledger is there without the question.
    ...(whatIf === null
      ? [...ledger.judgements.map(one => judgementText(one, ledger, settings)), itemsText(ledger, settings)]
      : [whatIfText(whatIf, ledger, settings)])
  ].join('\n\n')
}

/** Columns for judgement, stated grade and reading; a long name of a judgement is wrapped. */
const widths = { judgement: 24, stated: 31 }

function gradesText(ledger: Ledger, colours: Colours): string {
  const told = new Map(ledger.judgements.map(one => [one.judgement, one]))
  const rows = ledger.table.map(row => {
    const section = row.judgement === null ? undefined : told.get(row.judgement)
    return gradeRow(
      row.short,
      words.statedWords(row, ledger),
      section === undefined ? null : readingOf(section)
    )
  })
  const head = `${'Judgement'.padEnd(widths.judgement)}  ${'Stated'.padEnd(widths.stated)}  Wording reads as`
  return [colours.dim(head), ...rows].join('\n')

  function readingOf({ reading, stated }: Ledger['judgements'][number]): string {
    const { grade, probabilities } = reading
    if (grade === null) return 'not read'
    const told = `${words.gradeLabel(grade, ledger)}, ${words.percent(probabilities[grade] ?? 0)}`
    return grade === stated?.grade ? told : colours.yellow(`${told} (differs)`)
  }
}

function gradeRow(short: string, stated: string, reading: string | null): string {
  const [first = '', ...rest] = lines(printable(words.opening(short)), '', '', widths.judgement).split('\n')
  const row = `${first.padEnd(widths.judgement)}  ${printable(stated).padEnd(widths.stated)}  ${reading ?? 'no section to read'}`
  return [row, ...rest].join('\n')
}
