import type { Ledger, LedgerItem, LedgerReference } from '@touchstone/core'
import { words } from '@touchstone/pages'
import type { TextSettings } from './text.ts'
import { lines, printable } from './text-lines.ts'

/** The improvement items, each with what it rests on. */
export function itemsText(ledger: Ledger, { colours }: TextSettings): string {
  const items = ledger.improvements.map((item, at) => itemText(item, at))
  return [
    colours.bold('What needs to improve'),
    ...(items.length === 0 ? ['  The draft lists no improvement item.'] : items)
  ].join('\n')
}

function itemText(item: LedgerItem, at: number): string {
  const number = `${at + 1}`.padStart(4)
  return [
    lines(`${printable(item.text)} (${words.spotWords(item)})`, `${number}  `, '      '),
    ...restsText(item),
    ...referencesText(item)
  ].join('\n')
}

function restsText({ traced, paragraphs }: LedgerItem): string[] {
  if (!traced) return []
  if (paragraphs.length === 0) return ['      No paragraph seems to hold its finding.']
  return paragraphs.map(hold => {
    const { paragraph, short, text } = hold
    const where = paragraph === null ? words.spotWords(hold) : `paragraph ${paragraph}`
    return lines(printable(`Rests on ${where} (${short}): “${text}”`), '      ', '        ')
  })
}

function referencesText(item: LedgerItem): string[] {
  const told = words.referenceWords(item, ({ id }: LedgerReference) => id)
  return told === null ? [] : [lines(printable(told), '      ')]
}
