/** Compares printed words with those of a layout. */

/** Lower case, straight quotes, no signs of Markdown around, no marks, figures or footnote signs at the end. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^[#*_\s]+/, '')
    .replace(/(?<![*_?:.\s\d\u00b9\u00b2\u00b3])[*_?:.\s\d\u00b9\u00b2\u00b3]+$/, '')
    .replace(/^the /, '')
}

/** Tells whether words are one of the phrases, or the beginning of one. */
export class Phrases {
  readonly #whole = new Set<string>()
  readonly #patterns: RegExp[] = []
  readonly #beginnings: readonly string[]

  constructor(phrases: readonly string[]) {
    const plain = phrases.map(plainWords)
    for (const phrase of plain) {
      if (phrase.includes('*')) this.#patterns.push(new RegExp(`^${pattern(phrase)}$`))
      else this.#whole.add(phrase)
    }
    this.#beginnings = plain
  }

  /** Whether all of `text` is one of them. */
  has(text: string): boolean {
    if (text.length > 160) return false
    const words = plainWords(text)
    return this.#whole.has(words) || this.#patterns.some(one => one.test(words))
  }

  /** Whether one of them may go on after `text`, in the next line. */
  goesOn(text: string): boolean {
    const words = plainWords(text)
    return (
      words.length > 10 &&
      this.#beginnings.some(phrase => {
        const star = phrase.indexOf('*')
        const fixed = star < 0 ? phrase : phrase.slice(0, star)
        return fixed.startsWith(words) ? phrase.length > words.length : star >= 0 && words.startsWith(fixed)
      })
    )
  }
}

/** The words of a pattern as a regular expression; `{name}` takes a few words, and is a group of that name. */
export function pattern(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .split(/(\{[a-z]+\}|\*)/)
    .map(part => {
      if (part === '*') return '.{1,90}?'
      const name = /^\{([a-z]+)\}$/.exec(part)?.[1]
      return name === undefined ? escaped(part) : `(?<${name}>.{2,90}?)`
    })
    .join('')
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
