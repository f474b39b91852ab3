/** Texts that make a regular expression work hard: a part that it repeats, said again and again, and an end that does not fit. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

export interface Pump {
  readonly before: string
  readonly repeated: string
}

export function pumped({ before, repeated }: Pump, length: number): string {
  return before + repeated.repeat(Math.ceil(length / repeated.length))
}

/** What comes after it: no expression goes on with one. */
export const misfit = '\u2620'

/** Repetitions that are at most this long cost nothing that grows. */
const short = 300
/** Of long lists of words the first ones stand for all. */
const fewest = 3

/** The pumps of an expression: what each of its repetitions repeats, behind what has to stand before it, and a whole match. */
export function pumpsOf({ source, flags }: { source: string; flags: string }): Pump[] {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v')
  })
  const found: Pump[] = []
  const walk = (list: readonly AST.Alternative[], before: string) => {
    for (const { elements } of list) {
      let seen = before
      for (const element of elements) {
        repetitions(element, seen)
        seen += sampleOf(element, flags)
      }
    }
  }
  const repetitions = (element: AST.Element, before: string): void => {
    if (element.type === 'Quantifier') {
      if (element.max > short) {
        for (const repeated of samplesOf(element.element, flags)) found.push({ before, repeated })
        // An opening that is never closed, again and again.
        found.push({ before: '', repeated: before })
      }
      repetitions(element.element, before)
    } else if ('alternatives' in element) walk(element.alternatives, before)
  }
  walk(alternatives, '')
  for (const { elements } of alternatives.slice(0, fewest)) {
    const whole = elements.map(element => sampleOf(element, flags)).join('')
    found.push({ before: '', repeated: whole }, { before: '', repeated: `${whole} ` })
  }
  const distinct = new Map(found.map(pump => [JSON.stringify(pump), pump]))
  return [...distinct.values()].filter(({ repeated }) => repeated !== '')
}

function sampleOf(element: AST.Element, flags: string): string {
  return samplesOf(element, flags)[0] ?? ''
}

/** Short texts that an element matches; none for what takes no text. */
function samplesOf(element: AST.Element, flags: string): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return charactersOf(element.raw, flags)
    case 'Quantifier': {
      const times = Math.min(Math.max(element.min, 1), 20)
      return samplesOf(element.element, flags).map(sample => sample.repeat(times))
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives
        .slice(0, fewest)
        .map(({ elements }) => elements.map(one => sampleOf(one, flags)).join(''))
    default:
      return []
  }
}

const candidates = [...'a A1.,;:-–\'’"()[]<>{}|#*_/\\\n\t\u00a0\u2028&=!?~`+@%^$é\0']
const known = new Map<string, string[]>()

/** A letter and what else the set has: an expression may be slow on one and quick on the other. */
function charactersOf(raw: string, flags: string): string[] {
  const key = `${raw}/${flags}`
  let found = known.get(key)
  if (found === undefined) {
    const set = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ''))
    found = candidates.filter(character => set.test(character)).slice(0, fewest)
    known.set(key, found)
  }
  return found
}
