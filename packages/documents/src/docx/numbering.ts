/** Works out the numbers and bullets that Word prints and does not store: numbering.xml, styles.xml and counting. */
import { formatNumber } from './number-format.ts'
import { child, childrenNamed, type Element, isOn, setting } from './xml.ts'

/** What Word prints in front of a paragraph. */
export interface Label {
  /** "12.", "(a)"; `-` for a bullet, `–` for one further in. */
  readonly text: string
  readonly bullet: boolean
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** After which level it begins anew, counted from 1; 0 for never; null for after any level above. */
  readonly restart: number | null
  /** All numbers of the label in digits. */
  readonly legal: boolean
  readonly style: string | null
}

interface List {
  /** Lists of one abstract definition count together. */
  readonly counters: (number | null)[]
  readonly levels: ReadonlyMap<number, Level>
  /** Where a list begins anew when it is first used. */
  readonly restarts: Map<number, number>
  used: boolean
}

/** A reference to a list and a level of it. */
interface Reference {
  readonly list: string | undefined
  readonly level: number | undefined
}

const levelsOfWord = 9
/** "Section %1.%2(%3)" and the like; longer ones only fill memory. */
const longestLabel = 60

export class Numbering {
  readonly #styles: Styles
  readonly #lists = new Map<string, List>()

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    this.#styles = new Styles(styles)
    const abstracts = new Map(
      childrenNamed(numbering, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'] ?? '', one])
    )
    const counters = new Map<string, (number | null)[]>()
    const byStyle = new Map(
      [...abstracts].flatMap(([id, one]) => {
        const style = setting(one, 'w:styleLink')
        return style === undefined ? [] : [[style, id] as const]
      })
    )
    for (const num of childrenNamed(numbering, 'w:num')) {
      const id = num.attributes['w:numId'] ?? ''
      let abstractId = setting(num, 'w:abstractNumId') ?? ''
      // A definition may only point to a list style, whose own definition holds the levels.
      const link = setting(abstracts.get(abstractId), 'w:numStyleLink')
      if (link !== undefined) abstractId = byStyle.get(link) ?? abstractId
      const shared = counters.get(abstractId) ?? Array<number | null>(levelsOfWord).fill(null)
      counters.set(abstractId, shared)
      this.#lists.set(id, listOf(num, abstracts.get(abstractId), shared))
    }
  }

  /** The label of the next paragraph with these properties, which counts it; null when it has none. */
  next(properties: Element | undefined): Label | null {
    const { list, level } = this.#reference(properties)
    if (list === undefined || list === '0') return null
    const found = this.#lists.get(list)
    const at = Number.isInteger(level) ? Math.min(Math.max(level ?? 0, 0), levelsOfWord - 1) : 0
    // A list whose definition was lost on the way was one of bullets, as a rule.
    if (found === undefined) return { text: at === 0 ? '-' : '–', bullet: true }
    const definition = found.levels.get(at)
    if (definition === undefined) return null
    count(found, at)
    if (definition.format === 'bullet') return { text: at === 0 ? '-' : '–', bullet: true }
    const text = labelText(found, at, definition)
    return text === '' ? null : { text, bullet: false }
  }

  /** What the paragraph says itself, completed by its style. */
  #reference(properties: Element | undefined): Reference {
    const own = referenceOf(child(properties, 'w:numPr'))
    const style = setting(properties, 'w:pStyle') ?? this.#styles.standard
    const inherited = this.#styles.reference(style)
    const list = own.list ?? inherited.list
    const level = own.level ?? (own.list === undefined ? inherited.level : undefined)
    return { list, level: level ?? this.#levelOfStyle(list, style) }
  }

  /** A list can say itself which level a style stands for. */
  #levelOfStyle(list: string | undefined, style: string | undefined): number | undefined {
    const levels = list === undefined ? undefined : this.#lists.get(list)?.levels
    for (const [at, level] of levels ?? []) if (style !== undefined && level.style === style) return at
    return undefined
  }
}

function listOf(num: Element, abstract: Element | undefined, counters: (number | null)[]): List {
  const levels = new Map(childrenNamed(abstract, 'w:lvl').map(levelOf))
  const restarts = new Map<number, number>()
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? '0')
    const level = child(override, 'w:lvl')
    if (level !== undefined) levels.set(at, levelOf(level)[1])
    const start = setting(override, 'w:startOverride')
    if (start !== undefined) restarts.set(at, Number(start))
  }
  return { counters, levels, restarts, used: false }
}

function levelOf(element: Element): readonly [number, Level] {
  const restart = setting(element, 'w:lvlRestart')
  return [
    Number(element.attributes['w:ilvl'] ?? '0'),
    {
      start: Number(setting(element, 'w:start') ?? '0'),
      format: setting(element, 'w:numFmt') ?? 'decimal',
      text: (setting(element, 'w:lvlText') ?? '').slice(0, longestLabel),
      restart: restart === undefined ? null : Number(restart),
      legal: isOn(element, 'w:isLgl'),
      style: setting(element, 'w:pStyle') ?? null
    }
  ]
}

function count(list: List, at: number): void {
  const { counters, levels, restarts } = list
  if (!list.used) {
    list.used = true
    // A start of its own holds for the level at which the list is first used; the others go on counting.
    if (restarts.has(at)) counters[at] = null
    for (const level of [...restarts.keys()]) if (level !== at) restarts.delete(level)
  }
  const startOf = (level: number) => restarts.get(level) ?? levels.get(level)?.start ?? 1
  for (let above = 0; above < at; above++) counters[above] ??= startOf(above)
  const before = counters[at] ?? null
  counters[at] = before === null ? startOf(at) : before + 1
  for (let below = at + 1; below < levelsOfWord; below++) {
    const restart = levels.get(below)?.restart ?? null
    if (restart === null || at < restart) counters[below] = null
  }
}

function labelText(list: List, at: number, definition: Level): string {
  if (definition.format === 'none') return definition.text.replace(/%\d/g, '').trim()
  return definition.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1
      const number = list.counters[level]
      if (level > at || number == null) return ''
      const format = definition.legal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal')
      return formatNumber(number, format)
    })
    .trim()
}

function referenceOf(numPr: Element | undefined): Reference {
  const level = setting(numPr, 'w:ilvl')
  return { list: setting(numPr, 'w:numId'), level: level === undefined ? undefined : Number(level) }
}

/** The lists that paragraph styles carry, through the styles they are based on. */
class Styles {
  /** The style of a paragraph that names none. */
  readonly standard: string | undefined
  readonly #byId = new Map<string, Element>()
  readonly #known = new Map<string, Reference>()

  constructor(styles: Element | undefined) {
    let standard: string | undefined
    for (const style of childrenNamed(styles, 'w:style')) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes
      if (id === undefined || type !== 'paragraph') continue
      this.#byId.set(id, style)
      if (/^(?:1|true|on)$/.test(isDefault ?? '')) standard = id
    }
    this.standard = standard
  }

  /** Each style is worked out once, from the nearest known one up its chain. */
  reference(id: string | undefined): Reference {
    const chain: string[] = []
    let at = id
    while (at !== undefined && !this.#known.has(at) && this.#byId.has(at)) {
      chain.push(at)
      // A chain that bites its tail ends there.
      this.#known.set(at, none)
      at = setting(this.#byId.get(at), 'w:basedOn')
    }
    let found = (at === undefined ? undefined : this.#known.get(at)) ?? none
    for (const style of chain.reverse()) {
      const own = referenceOf(child(child(this.#byId.get(style), 'w:pPr'), 'w:numPr'))
      found = { list: own.list ?? found.list, level: own.level ?? found.level }
      this.#known.set(style, found)
    }
    return found
  }
}

const none: Reference = { list: undefined, level: undefined }
