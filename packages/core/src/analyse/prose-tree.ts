/**
 * The retext-english tree of a passage, which alone decides where sentences end. The parser is given one passage at a
 * time, because its time grows faster than the text, and never a run of characters that it would take the square of.
 */
import type { Nodes, Paragraph, Root, Sentence, SentenceContent } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { withoutLongRuns } from './long-runs.ts'

/** Half-open offsets of a sentence in the text of its passage, without the space around it. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

/** Longer passages are parsed in parts of this many characters at most, cut at a space. */
const longestPart = 8_000

const ascii = /^[\t\n\r\x20-\x7e]*$/
const pieces = /[A-Za-z0-9]+|[\t\n\r ]+|([!"'(),\-./:;?[\\\]_{}#$%&*+<=>@^`|~])\1*/g

/** parse-english without places, which follow from the lengths, and with its rule for "21." held to the start of a sentence. */
class PassageParser extends ParseEnglish {
  constructor() {
    super()
    // The last of each list corrects positions.
    this.tokenizeSentencePlugins = this.tokenizeSentencePlugins.slice(0, -1)
    this.tokenizeParagraphPlugins = [...this.tokenizeParagraphPlugins.slice(0, -1), partAtNumbers]
    this.tokenizeRootPlugins = this.tokenizeRootPlugins.slice(0, -1)
  }

  override tokenize(value: string | null | undefined): SentenceContent[] {
    if (!value || !ascii.test(value)) return super.tokenize(value)
    return (value.match(pieces) ?? []).map((piece): SentenceContent => {
      const unit = piece.charCodeAt(0)
      if (unit <= 32) return { type: 'WhiteSpaceNode', value: piece }
      if ((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) {
        return { type: 'WordNode', children: [{ type: 'TextNode', value: piece }] }
      }
      const symbol = '#$%&*+<=>@^`|~'.includes(piece.charAt(0))
      return { type: symbol ? 'SymbolNode' : 'PunctuationNode', value: piece }
    })
  }
}

const parser = new PassageParser()

/** Parses one passage. The nodes have no positions; `placedTree` gives a copy that has. */
export function proseTree(text: string): Root {
  const masked = withoutLongRuns(text, length => 'x'.repeat(length))
  const children: Root['children'] = []
  for (let from = 0; from < masked.length; ) {
    const to = partEnd(masked, from)
    children.push(...parser.parse(masked.slice(from, to)).children)
    from = to
  }
  return { type: 'RootNode', children }
}

/** The sentences of a tree, in order; every character that is not space lies in one of them. */
export function sentenceSpans(tree: Root, text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  let at = 0
  for (const paragraph of tree.children) {
    for (const child of paragraph.type === 'ParagraphNode' ? paragraph.children : [paragraph]) {
      let start = at
      at += textOf(child).length
      if (child.type !== 'SentenceNode') continue
      let end = at
      while (start < end && text.charCodeAt(start) <= 32) start++
      while (end > start && text.charCodeAt(end - 1) <= 32) end--
      if (start < end) spans.push({ start, end })
    }
  }
  return spans
}

/** A copy of the tree as unified's plugins know it: with positions, lines and columns from 1, and the text's own characters. */
export function placedTree(tree: Root, text: string): Root {
  let offset = 0
  let line = 1
  let lineStart = 0
  const point = () => ({ line, column: offset - lineStart + 1, offset })
  const copy = (node: Nodes): Nodes => {
    const start = point()
    if ('children' in node) {
      const children = node.children.map(child => copy(child))
      return { ...node, children, position: { start, end: point() } } as Nodes
    }
    const value = text.slice(offset, offset + node.value.length)
    for (let next = value.indexOf('\n'); next >= 0; next = value.indexOf('\n', next + 1)) {
      line++
      lineStart = offset + next + 1
    }
    offset += value.length
    return { ...node, value, position: { start, end: point() } }
  }
  return copy(tree) as Root
}

/** Where the part beginning at `from` ends: after the last full stop that leaves it short enough, else at a space. */
function partEnd(text: string, from: number): number {
  if (text.length - from <= longestPart) return text.length
  const part = text.slice(from, from + longestPart)
  const stop = part.lastIndexOf('. ')
  if (stop > 0) return from + stop + 2
  const space = part.lastIndexOf(' ')
  return from + (space > 0 ? space + 1 : longestPart)
}

const endingNumber = /^\d{1,2}\.$/
const capital = /^[A-Z]/

/** Parts "… to age 21. When they …", which parse-english reads as the number of a list, unless a sign stands before it. */
function partAtNumbers(paragraph: Paragraph): void {
  paragraph.children = paragraph.children.flatMap(child => {
    if (child.type !== 'SentenceNode') return [child]
    const { children } = child
    const parts: Paragraph['children'] = []
    let from = 0
    for (let at = 2; at + 2 < children.length; at++) {
      if (!endsSentence(children, at)) continue
      parts.push(sentenceOf(children.slice(from, at + 1)), children[at + 1] as Paragraph['children'][number])
      from = at + 2
    }
    return from === 0 ? [child] : [...parts, sentenceOf(children.slice(from))]
  })
}

function endsSentence(children: readonly SentenceContent[], at: number): boolean {
  const [before, space, number, gap, next] = children.slice(at - 2, at + 3)
  return (
    number?.type === 'WordNode' &&
    endingNumber.test(textOf(number)) &&
    before?.type === 'WordNode' &&
    space?.type === 'WhiteSpaceNode' &&
    gap?.type === 'WhiteSpaceNode' &&
    next?.type === 'WordNode' &&
    capital.test(textOf(next))
  )
}

function sentenceOf(children: SentenceContent[]): Sentence {
  return { type: 'SentenceNode', children }
}
