/** Compares the names of authorities: "London Borough of Exampleham" and "Exampleham Council" are one. */

/** Words that do not tell one authority from another. */
const general =
  /\b(?:the|royal|london|borough|metropolitan|district|unitary|county|city|council|councils|authority|local|of|and|upon|on|in|children|services|social|care|families|trust|combined|mbc|family)\b/g

/** How two printed names relate. */
export type NameMatch = 'same' | 'near' | 'other'

/**
 * `same` when the telling words of one are among the other's (long and short names), `near` when they are a letter or
 * two apart, else `other`.
 */
export function compareNames(a: string, b: string): NameMatch {
  const one = telling(a)
  const two = telling(b)
  if (one.length === 0 || two.length === 0) return 'same'
  // Lines broken at a hyphen lose it: "Exampleon-Water".
  if (letters(a).includes(letters(b)) || letters(b).includes(letters(a))) return 'same'
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.every(word => long.includes(word))) return 'same'
  if (squeezed(one) === squeezed(two) || initials(a) === squeezed(two) || initials(b) === squeezed(one))
    return 'same'
  return short.every(word => long.some(other => other === word || isNear(word, other))) ? 'near' : 'other'
}

/** The words that tell an authority from others, lower case. */
function telling(name: string): string[] {
  const words = name
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/'s\b|s'(?= |$)/g, match => (match.startsWith('s') ? 's' : ''))
    .replaceAll('&', ' and ')
    .replaceAll('-', ' ')
  return words
    .replace(general, ' ')
    .split(/[^a-z]+/)
    .filter(word => word !== '')
}

/** The same for every way to print an authority's name, where it has words of its own. */
function authorityKey(name: string): string {
  const words = telling(name)
  return words.length > 0 ? words.join(' ') : letters(name)
}

/**
 * The same for every way in which one of `names` is printed. "Hull" is "Kingston upon Hull" where that is among them: a place
 * named by its river or sea is called by either half. A half that two of them share tells neither.
 */
export function authorityKeys(names: Iterable<string>): (name: string) => string {
  const wholes = new Map<string, Set<string>>()
  for (const name of names) {
    const whole = authorityKey(name)
    for (const half of halves(name)) wholes.set(half, (wholes.get(half) ?? new Set()).add(whole))
  }
  return name => {
    const key = authorityKey(name)
    const [whole, ...others] = wholes.get(key) ?? []
    return whole === undefined || others.length > 0 ? key : whole
  }
}

/** "Kingston" and "Hull" of "Kingston upon Hull City Council"; none of a name that is not made so. */
function halves(name: string): string[] {
  const [before, after, ...more] = name.replaceAll('-', ' ').split(/\s(?:upon|on)\s/i)
  if (before === undefined || after === undefined || more.length > 0) return []
  return [before, after].map(half => telling(half).join(' ')).filter(half => half !== '')
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

function squeezed(words: readonly string[]): string {
  return words.join('')
}

function initials(name: string): string {
  return telling(name)
    .map(word => word[0])
    .join('')
}

/** At most two letters apart, in words long enough for that to be a slip, or one of them the start of the other. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false
  if (a.startsWith(b) || b.startsWith(a)) return true
  return Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (Math.min(a.length, b.length) >= 7 ? 2 : 1)
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
