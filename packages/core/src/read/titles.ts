/** Finds judgement titles and grades at the beginning of a text, from the candidate frameworks' spellings. */
import type { Framework } from '../frameworks/framework.ts'
import { gradesByName, matchGrade, matchJudgement } from '../frameworks/index.ts'
import type { Layout } from '../frameworks/layout.ts'
import { titleMarkLength } from '../frameworks/title-mark.ts'

/** A framework that describes how its reports are laid out. */
export type Described = Framework & { readonly layout: Layout }

function hasLayout(framework: Framework): framework is Described {
  return framework.layout !== null
}

/** A title found at the start of a text. */
export interface TitleMatch {
  readonly judgement: string | null
  readonly misnamed: boolean
  /** UTF-16 units of the text that the title takes. */
  readonly length: number
}

interface KnownTitle {
  readonly words: string
  readonly judgement: string
  readonly misnamed: boolean
}

/** No title is longer. */
const longestTitle = 200

/** Everything the readers ask of the candidate frameworks, prepared once. */
export class TitleIndex {
  /** Those whose reports have a table of judgements above sections with graded headings. */
  readonly frameworks: readonly Framework[]
  /** Those that describe a layout of their own, the last one first. */
  readonly described: readonly Described[]
  /** Phrases of title blocks that name a kind of inspection, lower case. */
  readonly productPhrases: readonly string[]
  readonly #titles: KnownTitle[] = []
  readonly #firstWords = new Set<string>()
  /** Of `#firstWords`, as code units of small letters. */
  readonly #firstLetters = new Set<number>()
  readonly #improvementHeadings = new Set<string>()
  /** What they begin with, with "the" and without, as code units of small letters. */
  readonly #improvementLetters = new Set<number>(['t'.charCodeAt(0)])
  readonly #boilerplate: readonly { readonly opening: string; readonly inside: RegExp }[]
  readonly #statements: { readonly judgement: string; readonly opening: RegExp }[] = []
  readonly #statementWords = new Set<string>()
  readonly #grades: ReadonlyMap<string, string>
  readonly #gradeSpellings: { readonly words: string; readonly grade: string }[] = []

  constructor(all: readonly Framework[]) {
    const frameworks = all.filter(({ layout }) => layout === null)
    this.frameworks = frameworks
    this.described = all.filter(hasLayout).reverse()
    this.#grades = gradesByName(frameworks)
    const phrases = frameworks.flatMap(({ titlePhrases }) => titlePhrases.map(phrase => phrase.toLowerCase()))
    this.productPhrases = [...new Set(phrases)]
    const seen = new Set<string>()
    const spellings = new Set<string>()
    const statements: { readonly judgement: string; readonly statement: string }[] = []
    const boilerplate = new Set<string>()
    const add = (title: string, judgement: string, misnamed: boolean) => {
      const words = bare(title)
      if (seen.has(words)) return
      seen.add(words)
      this.#titles.push({ words, judgement, misnamed })
      this.#firstWords.add(words.split(' ', 1)[0] as string)
      this.#firstLetters.add(words.charCodeAt(0) | 32)
    }
    for (const framework of frameworks) {
      for (const judgement of framework.judgements) {
        for (const title of [judgement.title, ...judgement.variants]) add(title, judgement.id, false)
        for (const title of judgement.misprints) add(title, judgement.id, true)
        for (const statement of judgement.statements) {
          statements.push({ judgement: judgement.id, statement })
          this.#statementWords.add(statement.split(' ', 1)[0] as string)
        }
      }
      for (const heading of framework.improvementHeadings) {
        this.#improvementHeadings.add(bare(heading))
        this.#improvementLetters.add(bare(heading).charCodeAt(0) | 32)
      }
      for (const opening of framework.boilerplate)
        boilerplate.add(opening.toLowerCase().replace(/\u2019/g, "'"))
      for (const grade of framework.grades) {
        for (const label of [grade.label, ...grade.variants]) {
          const words = label.toLowerCase()
          if (spellings.has(words)) continue
          spellings.add(words)
          this.#gradeSpellings.push({ words, grade: grade.id })
        }
      }
    }
    this.#boilerplate = [...boilerplate].map(opening => ({
      opening,
      inside: new RegExp(escaped(opening), 'i')
    }))
    this.#titles.sort((a, b) => b.words.length - a.words.length)
    this.#gradeSpellings.sort((a, b) => b.words.length - a.words.length)
    for (const { judgement, statement } of statements)
      this.#statements.push({ judgement, opening: openingOf(statement, [...spellings]) })
  }

  /** Cheap: whether a line can begin a title at all. */
  mayBegin(text: string): boolean {
    const start = titleStart(text)
    if (!this.#firstLetters.has(text.charCodeAt(start) | 32)) return false
    const space = text.indexOf(' ', start)
    const word = text.slice(start, space < 0 ? text.length : space)
    return this.#firstWords.has(word.toLowerCase().replace(/:$/, ''))
  }

  /** The longest known title that `text` begins with. */
  atStart(text: string): TitleMatch | null {
    const start = titleStart(text)
    const lower = text.slice(0, longestTitle).toLowerCase()
    for (const title of this.#titles) {
      if (!lower.startsWith(title.words, start)) continue
      const end = start + title.words.length
      if (/[a-z0-9]/.test(lower[end] ?? ' ')) continue
      return { judgement: title.judgement, misnamed: title.misnamed, length: end }
    }
    return null
  }

  /** Whether a longer known title begins with all of `text`: the title may go on in the next line. */
  mayContinue(text: string): boolean {
    const words = text.slice(titleStart(text)).toLowerCase()
    return this.#titles.some(title => title.words.length > words.length && title.words.startsWith(words))
  }

  /** Cheap: whether a line can begin a sentence that states a judgement. */
  mayState(text: string): boolean {
    if (this.#statementWords.size === 0) return false
    const space = text.indexOf(' ')
    return this.#statementWords.has(text.slice(0, space < 0 ? text.length : space).toLowerCase())
  }

  /** Each judgement that `text` may begin to state, with the offset at which its grade must stand. */
  *statedIn(text: string): Iterable<{ readonly judgement: string; readonly length: number }> {
    for (const { judgement, opening } of this.#statements) {
      const found = opening.exec(text)
      if (found !== null) yield { judgement, length: found[0].length }
    }
  }

  /** The judgement whose title is nearest to all of `text`; null when none is near or two are. */
  near(text: string): { judgement: string; misnamed: boolean } | null {
    const match = matchJudgement(this.frameworks, text.slice(titleMarkLength(text)))
    return match === null ? null : { judgement: match.judgement, misnamed: match.misnamed }
  }

  /** The longest grade that `text` begins with. */
  gradeAtStart(text: string): { grade: string; length: number } | null {
    const lower = text.toLowerCase()
    for (const { words, grade } of this.#gradeSpellings) {
      // A single figure behind it is the mark of a footnote: "good2".
      if (lower.startsWith(words) && !/^(?:[a-z]|\d\S)/.test(lower.slice(words.length, words.length + 2)))
        return { grade, length: words.length }
    }
    return null
  }

  /** Whether `text` is the beginning of a grade of several words: "Requires improvement to". */
  mayBecomeGrade(text: string): boolean {
    const lower = text.toLowerCase()
    return lower !== '' && this.#gradeSpellings.some(({ words }) => words.startsWith(`${lower} `))
  }

  /** The grade that all of `text` spells, a final stop aside. */
  grade(text: string): string | null {
    return matchGrade(this.#grades, text)
  }

  /**
   * Whether `text` is the heading of the improvement list, footnote marks and end marks aside, or only the `beginning` of one: "What
   * needs to".
   */
  improvementHeading(text: string): 'whole' | 'beginning' | null {
    if (text.length > 90) return null
    const mark = titleMarkLength(text)
    if (!this.#improvementLetters.has(text.charCodeAt(mark) | 32)) return null
    const words = bare(
      text.slice(mark).replace(/(?<![?:.\s\d\u00b9\u00b2\u00b3*#_])[?:.\s\d\u00b9\u00b2\u00b3*#_]+$/, '')
    )
    if (this.#improvementHeadings.has(words)) return 'whole'
    const opening = `${words} `
    return [...this.#improvementHeadings].some(heading => heading.startsWith(opening)) ? 'beginning' : null
  }

  /**
   * Where the closing boilerplate begins in a line, which may hold only its first words; -1 when it does not. It is
   * looked for inside a line too: a pasted draft may run a footer into it.
   */
  boilerplateAt(text: string): number {
    if (text.length < 30) return -1
    for (const { opening, inside } of this.#boilerplate) {
      if (text.length < opening.length && opening.startsWith(text.toLowerCase())) return 0
      const at = text.search(inside)
      if (at >= 0) return at
    }
    return -1
  }
}

/** Lower case, no leading "the", no end marks. */
function bare(title: string): string {
  return title
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/(?<![?:.\s])[?:.\s]+$/, '')
    .replace(/^the /, '')
}

function titleStart(text: string): number {
  const mark = titleMarkLength(text)
  const t = (text.charCodeAt(mark) | 32) === 116
  return t && /^the /i.test(text.slice(mark, mark + 4)) ? mark + 4 : mark
}

/** A statement's opening as a pattern; a name is the few words before what follows it: "in {authority} are" and a grade. */
function openingOf(statement: string, grades: readonly string[]): RegExp {
  const [before = '', after] = statement.split('{authority}').map(escaped)
  if (after === undefined) return new RegExp(`^${before} `, 'i')
  return new RegExp(
    `^${before}[a-z][\\w .,&'()-]{1,80}?${after} (?=(?:${grades.map(escaped).join('|')})\\b)`,
    'i'
  )
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
