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
  // The end of a printed line may have parted a word: "national fr amework" has no letter wrong.
  const squeezed = wordsOf(text).join('').toLowerCase()
  const short = system.short.replaceAll(' ', '').toLowerCase()
  const whole = squeezed.includes(short) && !wordsOf(text).some(word => lower(word).includes(short))
  return wordsOf(text).some(word => {
    if (right.has(lower(word))) return false
    return meant.some(name => similar(lower(word), name) && !(whole && isOfSystem(name)))
  })

  function isOfSystem(name: string): boolean {
    return system.short.toLowerCase().replaceAll(' ', '').includes(name.replaceAll(' ', ''))
  }
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

function lower(word: string): string {
  return word.toLowerCase()
}
