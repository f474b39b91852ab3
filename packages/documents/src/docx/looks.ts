/** What Word does not print: hidden and struck-out runs, by their own settings or by a style. */
import { child, childrenNamed, type Element, isOn, setting } from './xml.ts'

export type Look = 'hidden text' | 'struck-out text'

const settings: readonly (readonly [string, Look])[] = [
  ['w:vanish', 'hidden text'],
  ['w:strike', 'struck-out text'],
  ['w:dstrike', 'struck-out text']
]

const entry = /^toc\s?\d$/i

/** By setting: on, off, or not said. */
type Said = Readonly<Record<string, boolean | undefined>>

export class Looks {
  readonly #styles = new Map<string, Element>()
  readonly #said = new Map<string, Said>()
  readonly #contents = new Set<string>()
  #standard: string | undefined

  constructor(styles: Element | undefined) {
    for (const style of childrenNamed(styles, 'w:style')) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes
      if (id === undefined) continue
      this.#styles.set(id, style)
      // Ids are in the language of the Word that made them; names are not.
      if (entry.test(setting(style, 'w:name') ?? '')) this.#contents.add(id)
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) this.#standard = id
    }
  }

  /** Whether paragraphs in this style are entries of a table of contents, which repeat headings and are none. */
  isContents(style: string | undefined): boolean {
    return style !== undefined && (entry.test(style) || this.#contents.has(style))
  }

  /** Why a run of a paragraph in this style is not printed; null when it is. The run's own word outdoes the styles'. */
  of(run: Element, paragraphStyle: string | undefined): Look | null {
    const properties = child(run, 'w:rPr')
    const own = said(properties)
    const character = this.#ofStyle(setting(properties, 'w:rStyle'))
    const paragraph = this.#ofStyle(paragraphStyle ?? this.#standard)
    for (const [name, look] of settings) if (own[name] ?? character[name] ?? paragraph[name]) return look
    return null
  }

  /** Each style is worked out once, from the nearest known one up its chain. */
  #ofStyle(id: string | undefined): Said {
    const chain: string[] = []
    let at = id
    while (at !== undefined && !this.#said.has(at) && this.#styles.has(at)) {
      chain.push(at)
      // A chain that bites its tail ends there.
      this.#said.set(at, {})
      at = setting(this.#styles.get(at), 'w:basedOn')
    }
    let found = (at === undefined ? undefined : this.#said.get(at)) ?? {}
    for (const style of chain.reverse()) {
      found = { ...found, ...said(child(this.#styles.get(style), 'w:rPr')) }
      this.#said.set(style, found)
    }
    return found
  }
}

function said(properties: Element | undefined): Said {
  const found: Record<string, boolean> = {}
  for (const [name] of settings)
    if (child(properties, name) !== undefined) found[name] = isOn(properties, name)
  return found
}
