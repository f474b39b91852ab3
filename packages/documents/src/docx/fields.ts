/** Fields of Word: only what a field shows is text, not its code, whatever stands nested in that. */
import { child, childrenNamed, type Element, setting } from './xml.ts'

interface OpenField {
  code: string
  /** Whether its result has begun. */
  shows: boolean
  /** Whether the result holds any text. */
  filled: boolean
  readonly form: Element | undefined
}

/** The fields that are open while a document is read; a field may go over several paragraphs. */
export class Fields {
  readonly #open: OpenField[] = []
  readonly #unended: ReadonlySet<Element>
  readonly #sequences = new Map<string, number>()
  #numbers = 0

  /** `part`: what the fields stand in. One that never ends would hide all that follows; it counts for nothing. */
  constructor(part: Element) {
    this.#unended = unendedIn(part)
  }

  /** Whether what stands here is text of the draft: shown, and no list of contents. */
  get shown(): boolean {
    return this.#open.every(({ shows, code }) => shows && !isContents(code))
  }

  /** Text of a field's code. */
  code(text: string): void {
    const field = this.#open[this.#open.length - 1]
    if (field !== undefined && !field.shows) field.code += text
  }

  /** Text that is shown. */
  fill(): void {
    for (const field of this.#open) field.filled = true
  }

  /** Takes a mark of a field's begin, middle or end; gives the text that Word makes for it and does not store. */
  mark(element: Element): string {
    const kind = element.attributes['w:fldCharType']
    if (kind === 'begin' && !this.#unended.has(element))
      this.#open.push({ code: '', shows: false, filled: false, form: child(element, 'w:ffData') })
    const field = this.#open[this.#open.length - 1]
    if (field === undefined) return ''
    if (kind === 'separate') field.shows = true
    if (kind !== 'end') return ''
    this.#open.pop()
    return field.filled || !this.shown ? '' : this.made(field.code, field.form)
  }

  /** What a field shows that has no result of its own: a number, or the entry that was chosen from a list. */
  made(code: string, form?: Element): string {
    if (/^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/i.test(code)) return `${++this.#numbers}. `
    const sequence = /^\s*SEQ\s+(\S+)/i.exec(code)?.[1]?.toLowerCase()
    // With \h the number is counted and not shown; with \c it is the one before.
    if (sequence !== undefined && !/\\c\b/i.test(code)) {
      const number = (this.#sequences.get(sequence) ?? 0) + 1
      this.#sequences.set(sequence, number)
      return /\\h\b/i.test(code) ? '' : String(number)
    }
    if (sequence !== undefined) return String(this.#sequences.get(sequence) ?? 0)
    if (/^\s*FORMDROPDOWN\b/i.test(code)) return chosenEntry(child(form, 'w:ddList'))
    return ''
  }
}

function unendedIn(part: Element): Set<Element> {
  const open: Element[] = []
  const visit = (element: Element) => {
    const kind = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined
    if (kind === 'begin') open.push(element)
    else if (kind === 'end') open.pop()
    element.children.forEach(visit)
  }
  visit(part)
  return new Set(open)
}

function isContents(code: string): boolean {
  return /^\s*TOC\b/i.test(code)
}

function chosenEntry(list: Element | undefined): string {
  const entries = childrenNamed(list, 'w:listEntry')
  const chosen = Number(setting(list, 'w:result') ?? setting(list, 'w:default') ?? 0)
  return entries[chosen]?.attributes['w:val'] ?? ''
}
