/**
 * Splits prose into sentences with parse-english, which alone decides where they end. It is given one passage at a
 * time, because its time grows faster than the text, and never a run of characters that it would take the square of.
 */
import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'

/** Half-open offsets of a sentence in the text that was split, without the space around it. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

/** Longer runs without a space are shown to the splitter as one plain word of the same length. */
const longestRun = 120
/** Longer passages are split in parts of this many characters at most, cut at a space. */
const longestPart = 8_000

const endsInside = /[.!?\u2026\u203d](?=.)/s
const ascii = /^[\t\n\r\x20-\x7e]*$/
/** A run of small words, all but the last, counts as one word: nothing inside it can end a sentence. */
const tokens =
  /[a-z]{2,}(?: [a-z]{2,}){2,}(?= [a-z])|[A-Za-z0-9]+|[\t\n\r ]+|([!"'(),\-./:;?[\\\]_{}#$%&*+<=>@^`|~])\1*/g

/** parse-english without positions, which are made from the lengths: half of its time went into them. */
class Splitter extends ParseEnglish {
  override tokenize(value: string | null | undefined): ReturnType<ParseEnglish['tokenize']> {
    if (!value || !ascii.test(value)) return super.tokenize(value)
    return (value.match(tokens) ?? []).map(token => {
      const unit = token.charCodeAt(0)
      if (unit <= 32) return { type: 'WhiteSpaceNode', value: token }
      if ((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) {
        return { type: 'WordNode', children: [{ type: 'TextNode', value: token }] }
      }
      return {
        type: '#$%&*+<=>@^`|~'.includes(token[0] as string) ? 'SymbolNode' : 'PunctuationNode',
        value: token
      }
    })
  }
}

/** The sentences of one passage, in order; every character that is not space lies in one of them. */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  const plain = maskLongRuns(text)
  for (let from = 0; from < plain.length; ) {
    const to = partEnd(plain, from)
    splitPart(plain.slice(from, to), from, spans)
    from = to
  }
  return spans
}

/** The same text, runs of more than `longestRun` characters without a space made into one word each. */
function maskLongRuns(text: string): string {
  let masked = ''
  let copied = 0
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    if (end - start > longestRun) {
      masked += text.slice(copied, start) + 'x'.repeat(end - start)
      copied = end
    }
    start = end + 1
  }
  return copied === 0 ? text : masked + text.slice(copied)
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

function splitPart(part: string, offset: number, spans: SentenceSpan[]): void {
  if (!endsInside.test(part)) {
    addTrimmed(part, 0, part.length, offset, spans)
    return
  }
  let at = 0
  for (const child of new Splitter().tokenizeParagraph(part).children) {
    const length = textOf(child).length
    if (child.type === 'SentenceNode') addTrimmed(part, at, at + length, offset, spans)
    at += length
  }
}

function addTrimmed(part: string, start: number, end: number, offset: number, spans: SentenceSpan[]): void {
  while (start < end && part.charCodeAt(start) <= 32) start++
  while (end > start && part.charCodeAt(end - 1) <= 32) end--
  if (start < end) spans.push({ start: offset + start, end: offset + end })
}
