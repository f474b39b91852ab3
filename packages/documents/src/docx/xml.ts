/** XML of a Word document as a tree with places, read strictly: no document type, so no entity of its own. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { DocumentError } from '../document.ts'
import type { Clock } from './clock.ts'

export interface Element {
  /** `w:p` for any name of WordprocessingML, whatever prefix the file gives it; else the local name. */
  readonly name: string
  /** By local name, with `w:`, `r:` or `xml:` in front for those namespaces. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The characters right inside, entities replaced. */
  readonly text: string
  /** Offsets in the source: the tag's `<`, behind its `>`, the closing tag's `<`, behind that. */
  readonly start: number
  readonly openEnd: number
  readonly closeStart: number
  readonly end: number
}

/** Stands at every element of a part that never says `xml:space`: its spaces are kept all the same. */
export const keptSpace = 'space kept'

/** Word itself goes to a few dozen; recursion stays safe. */
const deepest = 200
const mostElements = 500_000

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://www.w3.org/XML/1998/namespace': 'xml'
}

type Open = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] }

/** The text of an XML part: UTF-8, or UTF-16 where a mark says so. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DocumentError(`Its part ${part} is damaged: it is not ${encoding.toUpperCase()} text.`)
  }
}

/** Throws a `DocumentError` for XML that is not well formed, declares a document type, or is too deep or too large. */
export function parseXml(source: string, part: string, clock?: Clock): Element {
  const parser = new SaxesParser({ xmlns: true, position: false })
  // A writer that never says it means its spaces as they stand, as some converters do.
  const spaced = source.includes('xml:space')
  const open: Open[] = []
  let root: Element | null = null
  let count = 0
  parser.on('doctype', () => {
    throw new DocumentError(
      `Its part ${part} declares a document type, which Word never writes and which can hide a trap. It was not read.`
    )
  })
  parser.on('opentag', tag => {
    if (open.length >= deepest) throw new DocumentError(`Its part ${part} is nested too deep for a report.`)
    clock?.check()
    if (++count > mostElements) throw new DocumentError(`Its part ${part} holds too much for a report.`)
    const openEnd = parser.position
    const start = source.lastIndexOf('<', openEnd - 1)
    open.push({
      name: nameOf(tag.uri, tag.local),
      attributes: spaced ? attributesOf(tag) : { ...attributesOf(tag), [keptSpace]: 'preserve' },
      children: [],
      text: '',
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd
    })
  })
  const characters = (text: string) => {
    const element = open[open.length - 1]
    if (element !== undefined) element.text += text
  }
  parser.on('text', characters)
  parser.on('cdata', characters)
  parser.on('closetag', tag => {
    const element = open.pop() as Open
    if (!tag.isSelfClosing) {
      element.end = parser.position
      element.closeStart = source.lastIndexOf('<', parser.position - 1)
    }
    const parent = open[open.length - 1]
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof DocumentError) throw error
    throw new DocumentError(`Its part ${part} is cut off or damaged. Save it again in Word and check that.`)
  }
  if (root === null) throw new DocumentError(`Its part ${part} is empty.`)
  return root
}

function nameOf(uri: string, local: string): string {
  const prefix = prefixes[uri]
  return prefix === undefined ? local : `${prefix}:${local}`
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { uri, local, value } of Object.values(tag.attributes)) attributes[nameOf(uri, local)] = value
  return attributes
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(one => one.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element?.children.filter(one => one.name === name) ?? []
}

/** The `w:val` of a child: what most settings of Word are. */
export function setting(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** A setting that is on when its element is there, unless it says otherwise. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name)
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '')
}
