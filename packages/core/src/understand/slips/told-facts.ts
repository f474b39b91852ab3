/** Finds facts that a report may tell more than once: when the last inspection was, who led this one, a measure's value. */
import { hasWord, type Stretch } from './stretch.ts'

/** Facts of one kind with one `about` are the same fact; their values should agree. */
export interface ToldFact extends Stretch {
  readonly kind: 'last-inspection' | 'lead-inspector' | 'measure'
  /** What a measure measures; empty for the others. */
  readonly about: string
  readonly value: string
}

const inspected =
  /\b(?:the|their|its|our|'s) last (?:(?:full|ILACS|Ofsted|standard|judgement|graded) )*inspection(?: of (?:local authority |the )?(?:children's services|services|the (?:local authority|council|service)))?,?(?: was| took place| was carried out)?,? in (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(20\d\d)\b/gi
const led = /\blead inspector ?: ?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3})/giu
const measured = /(\d{1,3}(?:\.\d+)?) ?(?:%|per cent) of ([^.,;:()]{15,120})/gi
/** A value of another day or of others is no second value. */
const another =
  /\b(?:compared|previous(?:ly)?|earlier|last|ago|national(?:ly)?|england|neighbours?|similar|from|to|rose|fell|increas\w+|decreas\w+|target|year|in 20\d\d|were|was|had)\b/i

/** What a text tells of such facts, in order. */
export function toldFacts(text: string): ToldFact[] {
  if (!hasWord(text)) return []
  const found: ToldFact[] = []
  const add = (
    kind: ToldFact['kind'],
    { 0: whole, index: start }: RegExpExecArray,
    value: string,
    about = ''
  ) => found.push({ kind, about, value, start, end: start + whole.length })
  for (const match of text.matchAll(inspected)) add('last-inspection', match, match[1] ?? '')
  for (const match of text.matchAll(led)) add('lead-inspector', match, match[1] ?? '')
  for (const match of another.test(text) ? [] : text.matchAll(measured)) {
    const [, value = '', about = ''] = match
    add('measure', match, String(Number(value)), about.toLowerCase().trim())
  }
  return found
}

export interface Remained {
  readonly was: Stretch & { readonly grade: string }
  readonly remains: Stretch & { readonly grade: string }
}

/** "was judged inadequate in 2022 and remains good": two grades between which nothing is said to have changed. */
export function unlikeRemaining(
  text: string,
  grades: readonly { id: string; words: readonly string[] }[]
): Remained | null {
  const words = grades.flatMap(grade => grade.words).sort((a, b) => b.length - a.length)
  const any = words.map(word => word.replace(/[^\w ]/g, '\\$&')).join('|')
  const pattern = new RegExp(
    `\\b(?:was|were) (?:last )?(?:judged|graded|rated|found)(?: to be| as)? (${any})\\b([^.;]{0,80}?)\\b(?:remains?|continues? to be|(?:is|are) still)(?: judged| graded)?(?: to be| as)? (${any})(?= ?(?:[.,;]|$|overall|and\\b|but\\b|today|now|at this))`,
    'i'
  )
  const match = pattern.exec(text)
  if (match === null) return null
  const [whole, first = '', between = '', second = ''] = match
  if (/\bbut\b|\balthough\b|\bwhile\b|\bnow\b|\bimproved\b|\bdeclined\b|\bfor\b/i.test(between)) return null
  const was = { ...stretchOf(match.index + whole.indexOf(first), first), grade: idOf(first) }
  const remains = {
    ...stretchOf(match.index + whole.length - second.length, second),
    grade: idOf(second)
  }
  return was.grade === remains.grade ? null : { was, remains }

  function idOf(printed: string): string {
    const lower = printed.toLowerCase()
    return grades.find(grade => grade.words.some(word => word.toLowerCase() === lower))?.id ?? lower
  }
}

function stretchOf(start: number, words: string): Stretch {
  return { start, end: start + words.length }
}
