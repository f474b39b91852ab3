/** Tells a reference with a slip of the keys from one that is written as it should be. */
import type { ReferenceSystem } from '../../frameworks/framework.ts'
import { similar } from '../../frameworks/words-apart.ts'
import type { CitedReference } from '../passage-facts.ts'
import { numberWords } from './reference.ts'

/** Whether a citation that names something of the system has a word misspelt, or a space missing: "outcom 3". */
export function isMisspelt(
  { id, text }: Pick<CitedReference, 'id' | 'text'>,
  system: ReferenceSystem
): boolean {
  if (id === null) return false
  if (/\p{L}\p{N}/u.test(text)) return true
  const names = [...system.kinds.flatMap(kind => [kind.id, kind.plural]), ...numberWords]
  const meant = [...names, ...system.short.split(' '), system.short.replaceAll(' ', '')].map(lower)
  const titles = system.kinds.flatMap(({ entries }) => entries.map(({ title }) => title))
  const right = new Set([...names, ...wordsOf([...titles, system.title].join(' '))].map(lower))
  return wordsOf(text).some(word => !right.has(lower(word)) && meant.some(name => similar(lower(word), name)))
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

function lower(word: string): string {
  return word.toLowerCase()
}
