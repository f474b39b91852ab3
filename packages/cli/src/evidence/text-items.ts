import type { Ledger, LedgerItem, LedgerReference } from '@touchstone/core'
import { words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import type { Wrap } from '../terminal/wrap.ts'
import type { TextSettings } from './text-settings.ts'

/** The improvement items, each with what it rests on. */
export function itemsText(ledger: Ledger, settings: TextSettings): string {
  const items = ledger.improvements.map((item, at) => itemText(item, at, settings))
  return [
    settings.colours.bold('What needs to improve'),
    ...(items.length === 0 ? ['  The draft lists no improvement item.'] : items)
  ].join('\n')
}

function itemText(item: LedgerItem, at: number, { lines }: TextSettings): string {
  const number = `${at + 1}`.padStart(4)
  return [
    lines(`${printable(item.text)} (${words.spotWords(item)})`, `${number}  `, '      '),
    ...restsText(item, lines),
    ...referencesText(item, lines)
  ].join('\n')
}

function restsText({ traced, paragraphs }: LedgerItem, lines: Wrap): string[] {
  if (!traced) return []
  if (paragraphs.length === 0) return ['      No paragraph seems to hold its finding.']
  return paragraphs.map(hold => {
    const { paragraph, short, text } = hold
    const where = paragraph === null ? words.spotWords(hold) : `paragraph ${paragraph}`
    return lines(printable(`Rests on ${where} (${short}): “${text}”`), '      ', '        ')
  })
}

function referencesText(item: LedgerItem, lines: Wrap): string[] {
  const told = words.referenceWords(item, ({ id }: LedgerReference) => id)
  return told === null ? [] : [lines(printable(told), '      ')]
}
