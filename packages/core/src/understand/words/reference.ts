import type { ReferenceSystem } from '../../frameworks/framework.ts'
import { similar, wordsApart } from '../../frameworks/words-apart.ts'
import type { CitedReference } from '../passage-facts.ts'

export const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve'
]
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** A bracketed citation is not longer than this; longer brackets are prose. */
const longest = 240

/** What the words of one citation say. */
interface Citation {
  readonly id: string | null
  /** How the kind and number are written, without brackets and system: `kind digit`. */
  readonly form: string
}

/** Words with the marks that stood before them. */
interface Word {
  readonly text: string
  /** The comma, colon, semicolon or dash before the word, or the empty text. */
  readonly mark: string
}

/**
 * Every citation of the reference system in an improvement item's text, in order, however it is written: digits or
 * number words, named or numbered, any case, brackets or none, the system's name before, after or left out. What is
 * shaped like a citation but names nothing of the system has a null id. Two in one bracket both have its range.
 */
export function readReferences(text: string, system: ReferenceSystem): CitedReference[] {
  const found: CitedReference[] = []
  for (let at = 0; at < text.length; at += 1) {
    const close = closing[text[at] ?? '']
    if (close === undefined) continue
    const end = endOfBracket(text, at)
    if (end === null) continue
    const citations = read(text.slice(at + 1, end - 1), system, false)
    if (citations.length === 0) continue
    const bracket = text[at] ?? ''
    const shut = text[end - 1] ?? ''
    const form = (words: string) => `${bracket}${words}${/[)\]}]/.test(shut) ? shut : ''}`
    found.push(...citations.map(({ id, form: words }) => cited(text, id, form(words), at, end)))
    at = end - 1
  }
  return found.length > 0 ? found : bareReferences(text, system)
}

/** The item's text without its citations and the stop that follows them: what the item asks for. */
export function withoutReferences(text: string, references: readonly CitedReference[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of references) {
    if (start < from) continue
    rest += `${text.slice(from, start).trimEnd()} `
    from = end
  }
  const after = text.slice(from)
  const joined =
    references.length === 0
      ? after
      : /[.!?]\s*$/.test(rest)
        ? rest + after.replace(/^\s*\./, '')
        : rest + after
  return joined
    .replace(/(?<!\s)\s+([.,;])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The citation in the system's house form; one that names nothing of the system stays as it is. */
export function restyle(reference: Pick<CitedReference, 'id' | 'text'>, system: ReferenceSystem): string {
  if (reference.id === null) return reference.text
  const [kind = '', number = ''] = reference.id.split(' ')
  return system.houseForm.replace('{kind}', kind).replace('{number}', number)
}

/** Just after the bracket's close, or the end of the text when it is never closed; null when that is too far. */
function endOfBracket(text: string, start: number): number | null {
  let depth = 1
  let nested = false
  for (let at = start + 1; at < text.length && at - start <= longest; at += 1) {
    const character = text[at] ?? ''
    if (closing[character] !== undefined) {
      depth += 1
      nested = true
    } else if (/[)\]}]/.test(character)) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  if (nested) return null
  return text.length - start <= longest ? text.length + 1 : null
}

/** A citation without brackets, which stands at the end of the text: "Enabler three: National Framework." */
function bareReferences(text: string, system: ReferenceSystem): CitedReference[] {
  const end = /(?<!\s)\s*(?:\.\s*)?$/.exec(text.slice(-20))
  const stop = text.length - (end?.[0].length ?? 0)
  const starts = tailStarts(text, stop, system)
  for (const { start, afterStop } of starts) {
    // A sentence that only names the system cites nothing of it.
    const citations = read(text.slice(start, stop), system, !afterStop).filter(
      ({ form }) => form !== 'system'
    )
    if (citations.length === 0) continue
    return citations.map(({ id, form }) => cited(text, id, form, start, stop))
  }
  return []
}

/** Where a citation at the end of the text may begin: its last sentence, then the last words that name a kind. */
function tailStarts(
  text: string,
  stop: number,
  system: ReferenceSystem
): { start: number; afterStop: boolean }[] {
  const from = Math.max(0, stop - longest)
  const tail = text.slice(from, stop)
  const sentence = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; '), tail.lastIndexOf('? '))
  const starts: { start: number; afterStop: boolean }[] = []
  if (sentence >= 0) starts.push({ start: from + sentence + 2, afterStop: true })
  else if (from === 0) starts.push({ start: 0, afterStop: true })
  const lower = tail.toLowerCase()
  const named = lower.lastIndexOf(system.short)
  const words = [...lower.matchAll(/\p{L}+|\p{N}+/gu)]
  for (const kind of system.kinds) {
    const at = words.filter((word, n) => kindOf(word[0], words[n + 1]?.[0], system) === kind).at(-1)?.index
    if (at === undefined) continue
    const before = named >= 0 && named < at && at - named <= system.short.length + 3 ? named : at
    starts.push({ start: from + before, afterStop: false })
  }
  return starts.sort((a, b) => a.start - b.start)
}

function cited(text: string, id: string | null, style: string, start: number, end: number): CitedReference {
  const last = Math.min(end, text.length)
  return { id, start, end: last, text: text.slice(start, last), style }
}

/**
 * The citations that the words are. `strict` wants the system's name and a number or title of its own, for words that
 * no bracket or stop sets apart.
 */
function read(content: string, system: ReferenceSystem, strict: boolean): Citation[] {
  const all = wordsOf(content)
  if (all.length === 0) return []
  const { rest, place, mark } = withoutSystem(all, system)
  if (strict && place === 'none') return []
  if (rest.length === 0) return place === 'none' ? [] : [{ id: null, form: 'system' }]
  const starts = rest.flatMap((word, at) =>
    kindOf(word.text, rest[at + 1]?.text, system) === null ? [] : [at]
  )
  if (starts[0] !== 0) return place === 'none' || strict ? [] : [{ id: null, form: 'system' }]
  const citations: Citation[] = []
  for (const [n, start] of starts.entries()) {
    const words = rest.slice(start, starts[n + 1] ?? rest.length)
    citations.push(...citationsOf(words, system, place !== 'none'))
  }
  // A number that the system does not have is still a citation; a title that it does not have may be prose.
  if (strict && citations.some(({ id, form }) => id === null && !/^kind (?:digit|word)$/i.test(form)))
    return []
  const around = (form: string) => {
    if (place === 'after') return `${form}${mark === '-' ? ' - ' : `${mark} `}system`
    return place === 'before' ? `system${mark === '-' ? ' - ' : `${mark} `}${form}` : form
  }
  return citations.map(citation => ({ ...citation, form: around(citation.form) }))
}

/** The references of one kind: "outcome 3", "outcomes 3 and 4", "enabler: …", "enabler 2: …". */
function citationsOf(words: readonly Word[], system: ReferenceSystem, named: boolean): Citation[] {
  const [first, second] = words
  const kind = kindOf(first?.text ?? '', second?.text, system)
  if (kind === null || first === undefined) return []
  const label = /^[A-Z]/.test(first.text) ? 'Kind' : 'kind'
  const rest = words.slice(1).filter(word => !['and', '&', 'no', 'number'].includes(word.text.toLowerCase()))
  const exists = (number: number) => kind.entries.some(entry => entry.number === number)
  const numbers: Citation[] = []
  let at = 0
  for (; at < rest.length; at += 1) {
    const word = rest[at]?.text.toLowerCase() ?? ''
    const number = numberOf(word)
    if (number === null) break
    const form = `${label} ${/^\d/.test(word) ? 'digit' : 'word'}`
    numbers.push({ id: exists(number) ? `${kind.id} ${number}` : null, form })
  }
  const title = rest.slice(at)
  if (numbers.length > 0) {
    if (title.length === 0) return numbers
    // Words after the number are its title, or the bracket is prose ("outcome 3 of the audit").
    const entry = entryOf(title, kind)
    if (entry !== null) {
      return numbers.map(({ id, form }) => ({ id, form: `${form}${title[0]?.mark ?? ''} title` }))
    }
    const setApart = title[0]?.mark !== '' && title.length <= 3
    return named || setApart ? numbers.map(({ form }) => ({ id: null, form: `${form} title` })) : []
  }
  if (title.length === 0) return named ? [{ id: null, form: label }] : []
  const entry = entryOf(title, kind)
  if (entry !== null) return [{ id: `${kind.id} ${entry}`, form: `${label}${title[0]?.mark ?? ''} title` }]
  const placeholder = title.length === 1 && /^(?:[a-z]|[ivx]{1,4}|\?+|tbc)$/i.test(title[0]?.text ?? '')
  return named || placeholder ? [{ id: null, form: `${label} title` }] : []
}

function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const at = numberWords.indexOf(word)
  return at < 0 ? null : at
}

/** The kind that a word names, singular or plural; misspelt only when a number follows. */
function kindOf(word: string, next: string | undefined, system: ReferenceSystem) {
  const lower = word.toLowerCase()
  const exact = system.kinds.find(kind => kind.id === lower || kind.plural === lower)
  if (exact !== undefined) return exact
  if (next === undefined || numberOf(next.toLowerCase()) === null) return null
  return system.kinds.find(kind => similar(kind.id, lower)) ?? null
}

/** The number of the entry whose title the words are, but for a word or two; null when there is none. */
function entryOf(words: readonly Word[], kind: ReferenceSystem['kinds'][number]): number | null {
  const title = words.map(word => plain(word.text))
  const near = kind.entries
    .map(entry => ({
      number: entry.number,
      apart: wordsApart(
        wordsOf(entry.title).map(word => plain(word.text)),
        title,
        2
      )
    }))
    .filter(({ apart }) => apart <= 2)
    .sort((a, b) => a.apart - b.apart)
  return near[0]?.number ?? null
}

/** The words without the system's name, where it stood, and the mark between. */
function withoutSystem(
  words: readonly Word[],
  system: ReferenceSystem
): { rest: readonly Word[]; place: 'before' | 'after' | 'none'; mark: string } {
  const names = [system.title, system.short]
    .flatMap(name => ['', 'the ', 'of the ', 'in the '].map(before => before + name))
    .map(name => wordsOf(name).map(word => plain(word.text)))
  for (const name of names.sort((a, b) => b.length - a.length)) {
    const is = (part: readonly Word[]) =>
      part.length === name.length
        ? part.every((word, at) => similar(plain(word.text), name[at] ?? ''))
        : part.map(word => plain(word.text)).join('') === name.join('')
    // A printed line's end may have parted a word ("national frame work"), or a space is missing.
    for (const length of [name.length, name.length + 1, name.length + 2, name.length - 1]) {
      if (length > 0 && length <= words.length && is(words.slice(-length)))
        return { rest: words.slice(0, -length), place: 'after', mark: words.at(-length)?.mark ?? '' }
    }
    if (is(words.slice(0, name.length))) {
      const rest = words.slice(name.length)
      return { rest, place: 'before', mark: rest[0]?.mark ?? '' }
    }
  }
  return { rest: words, place: 'none', mark: '' }
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  // "Outcome -1" has a number below all; a dash with a space behind it only parts.
  for (const match of text.matchAll(/[\p{L}'\u2019?&]+|(?<=\s)-\p{N}+|\p{N}+/gu)) {
    const between = text.slice(end, match.index).replace(/[\s.()[\]{}]+/g, '')
    words.push({ text: match[0], mark: /[\u2013\u2014-]/.test(between) ? '-' : between.slice(0, 1) })
    end = match.index + match[0].length
  }
  return words
}

function plain(word: string): string {
  return word.toLowerCase().replace('\u2019', "'")
}
