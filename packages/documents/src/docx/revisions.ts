/** Tracked changes: what is there when all of them are accepted, and what was there before them. */
import type { Tracked } from '../document.ts'
import { child, type Element } from './xml.ts'

const takenOut: Readonly<Record<Tracked, readonly string[]>> = {
  accepted: ['w:del', 'w:moveFrom'],
  original: ['w:ins', 'w:moveTo']
}

/** Whether this side of the changes does not have the element. */
export function isGone(element: Element, side: Tracked): boolean {
  return takenOut[side].includes(element.name)
}

/** Whether this side does not have what the properties belong to: a paragraph's mark, a row of a table. */
export function isMarkedGone(properties: Element | undefined, side: Tracked): boolean {
  return properties?.children.some(one => isGone(one, side)) ?? false
}

/** The properties of a paragraph on this side. */
export function paragraphProperties(paragraph: Element, side: Tracked): Element | undefined {
  const properties = child(paragraph, 'w:pPr')
  const before = side === 'original' ? child(properties, 'w:pPrChange') : undefined
  return before === undefined ? properties : child(before, 'w:pPr')
}
