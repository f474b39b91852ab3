/** Reads Markdown with remark-parse and GFM tables into source lines and comments. */

import type { Nodes, Parents, RootContent, Table } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Memory } from '../memory/memory.ts'
import { commentPattern, partsOf } from './markdown-parts.ts'
import { join, type Mapped, normalise } from './passage.ts'
import { plainBlock } from './plain-markdown.ts'
import { plainLines, type SourceLine } from './source-line.ts'
import { isTangled } from './tangled.ts'
import type { Comment, Range } from './tree.ts'

export interface MarkdownLines {
  readonly lines: readonly SourceLine[]
  readonly comments: readonly Comment[]
}

type Item = SourceLine['item']

/** Adds GFM tables, and nothing else of GFM, to a processor that uses remark-parse. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

/** Markdown as it is read here. */
export const parser = unified().use(remarkParse).use(tables).freeze()

/** The lines of a Markdown text. What `memory` holds of its parts is not parsed again. */
export function markdownLines(text: string, memory: Memory): MarkdownLines {
  const known = memory.of<Part>(parser, 'parts of Markdown')
  // The parser leaves a byte order mark out of its offsets; a space in its place keeps them those of `text`.
  const marked = text.replace(/^\uFEFF/, ' ')
  const lines: SourceLine[] = []
  const comments: Comment[] = []
  const blocks: Block[] = []
  for (const { start, end } of partsOf(marked)) {
    const part = known.get(marked.slice(start, end), readPart)
    for (const line of part.lines) lines.push(lineFurther(line, start))
    for (const { range, ...comment } of part.comments)
      comments.push({ ...comment, range: further(range, start) })
    for (const { range, list } of part.blocks) addBlock(blocks, { range: further(range, start), list })
  }
  return {
    lines,
    comments: comments.map(comment => ({ ...comment, below: blockBelow(comment, blocks, comments) }))
  }
}

/** What stands in a part of a text, its offsets counted from where the part begins. */
interface Part extends MarkdownLines {
  readonly blocks: readonly Block[]
}

interface Block {
  readonly range: Range
  /** What marks the items of a list, the number left out; null for any other block. */
  readonly list: string | null
}

function readPart(text: string): Part {
  const part = { lines: [] as SourceLine[], comments: [] as Comment[], blocks: [] as Block[] }
  if (isTangled(text)) {
    htmlComments(text, 0, part.comments)
    return {
      ...part,
      lines: plainLines(text),
      blocks: [{ range: { start: 0, end: text.length }, list: null }]
    }
  }
  const plain = plainBlock(text)
  for (const block of plain === null ? parser.parse(text).children : [plain]) {
    const range = offsets(block)
    if (range === null) continue
    const list = block.type === 'list' ? (listMark(text, range)?.mark.slice(-1) ?? null) : null
    part.blocks.push({ range, list })
    blockLines(block, text, part.lines, part.comments, null)
  }
  return part
}

/** A list goes on over a blank line where its items are marked alike. */
function addBlock(blocks: Block[], block: Block): void {
  const last = blocks[blocks.length - 1]
  if (last === undefined || last.list === null || last.list !== block.list) blocks.push(block)
  else blocks[blocks.length - 1] = { ...last, range: { start: last.range.start, end: block.range.end } }
}

function further({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

/** Property by property: this runs for every line after every edit. */
function lineFurther(line: SourceLine, by: number): SourceLine {
  const { text, pieces, start, end, blankBefore, pageBefore, cells, heading, item } = line
  return {
    text,
    pieces: pieces.map(({ at, start, length }) => ({ at, start: start + by, length })),
    start: start + by,
    end: end + by,
    blankBefore,
    pageBefore,
    cells: cells === null ? null : cells.map(cell => lineFurther(cell, by)),
    heading,
    item: item === null ? null : { mark: item.mark, start: item.start + by, end: item.end + by }
  }
}

/** The first block that begins after a comment and is no comment itself. */
function blockBelow(comment: Comment, blocks: readonly Block[], comments: readonly Comment[]): Range | null {
  const isComment = ({ start }: Range) => comments.some(other => other.range.start === start)
  const below = blocks.find(({ range }) => range.start >= comment.range.end && !isComment(range))
  return below?.range ?? null
}

function blockLines(
  block: RootContent,
  text: string,
  lines: SourceLine[],
  comments: Comment[],
  item: Item
): void {
  const range = offsets(block)
  if (range === null) return
  if (block.type === 'html') {
    htmlComments(block.value, range.start, comments)
    // Tags around prose do not make it any less part of the draft.
    if (withoutComments(block.value).trim() !== '') inlineLines(split(text, range), lines, item, false)
  } else if (block.type === 'table') tableLines(block, text, lines)
  else if (block.type === 'list') {
    for (const child of block.children) {
      const place = offsets(child)
      if (place === null) continue
      let mark: Item = listMark(text, place)
      for (const inner of child.children) {
        blockLines(inner, text, lines, comments, mark)
        mark = null
      }
    }
  } else if (block.type === 'blockquote') {
    for (const child of block.children) blockLines(child, text, lines, comments, null)
  } else if (block.type === 'code') {
    inlineLines(split(text, range), lines, item, false)
  } else if (block.type === 'paragraph' || block.type === 'heading') {
    inlineLines(runs(block, text), lines, item, block.type === 'heading')
  } else if (
    block.type === 'footnoteDefinition' ||
    block.type === 'definition' ||
    block.type === 'thematicBreak'
  ) {
    // Neither is prose of the report.
  }
}

/** The bullet or the printed number of a list item. */
function listMark(text: string, place: Range): Item {
  const mark = /^(?:\d{1,9}[.)]|[-*+])/.exec(text.slice(place.start, place.start + 12))?.[0]
  return mark === undefined ? null : { mark, start: place.start, end: place.start + mark.length }
}

/** One line for each line of the block; a numbered item's mark is put back in front, where plain text has it. */
function inlineLines(
  parts: readonly (readonly Mapped[])[],
  lines: SourceLine[],
  item: Item,
  heading: boolean
): void {
  let first = true
  for (const run of parts) {
    const numbered = first && item !== null && /^\d/.test(item.mark)
    const marked: Mapped[] = numbered ? [itemMark(item)] : []
    const words = glue(run)
    if (words.text === '' && !numbered) continue
    const joined = numbered ? join([...marked, words]) : { ...words, range: spanOf(words) }
    lines.push({
      text: joined.text,
      pieces: joined.pieces,
      start: joined.range.start,
      end: joined.range.end,
      blankBefore: first,
      pageBefore: false,
      cells: null,
      heading,
      item: first ? item : null
    })
    first = false
  }
}

function itemMark(item: NonNullable<Item>): Mapped {
  return { text: item.mark, pieces: [{ at: 0, start: item.start, length: item.mark.length }] }
}

function spanOf(mapped: Mapped): Range {
  const first = mapped.pieces[0]
  const last = mapped.pieces[mapped.pieces.length - 1]
  return first && last ? { start: first.start, end: last.start + last.length } : { start: 0, end: 0 }
}

/** Puts inline pieces together without adding space: "**good**, but" is "good, but". */
function glue(run: readonly Mapped[]): Mapped {
  let text = ''
  const pieces: Mapped['pieces'][number][] = []
  for (const part of run) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length })
    text += part.text
  }
  const lead = text.length - text.trimStart().length
  const trimmed = text.trim()
  if (lead === 0 && trimmed.length === text.length) return { text, pieces }
  const kept: Mapped['pieces'][number][] = []
  for (const piece of pieces) {
    const from = Math.max(piece.at, lead)
    const to = Math.min(piece.at + piece.length, lead + trimmed.length)
    if (from < to) kept.push({ at: from - lead, start: piece.start + from - piece.at, length: to - from })
  }
  return { text: trimmed, pieces: kept }
}

/** The inline text of a block, a run for each of its lines. */
function runs(block: Parents, text: string): Mapped[][] {
  const all: Mapped[][] = [[]]
  // A stack of our own: emphasis over many lines nests deeper than calls can.
  const ahead: Nodes[] = []
  const add = ({ children }: Parents) => {
    for (let at = children.length - 1; at >= 0; at--) ahead.push(children[at] as Nodes)
  }
  add(block)
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    const range = offsets(node)
    if (range === null) continue
    if (node.type === 'text' || node.type === 'inlineCode') {
      split(text, range).forEach((part, index) => {
        if (index > 0) all.push([])
        ;(all[all.length - 1] as Mapped[]).push(...part)
      })
    } else if (node.type === 'break') all.push([])
    else if ('children' in node) add(node)
  }
  return all
}

/** The lines of a stretch of source, inner space kept at both ends so that neighbours can be glued. */
function split(text: string, range: Range): Mapped[][] {
  const parts: Mapped[][] = []
  for (let from = range.start; from <= range.end; ) {
    let to = from
    while (to < range.end && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++
    parts.push([withEdges(text, from, to)])
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1
  }
  return parts
}

function withEdges(text: string, start: number, end: number): Mapped {
  const inner = normalise(text, start, end)
  if (inner.text === '') return start < end ? { text: ' ', pieces: [] } : inner
  const first = inner.pieces[0]
  const last = inner.pieces[inner.pieces.length - 1]
  const before = first !== undefined && first.start > start ? ' ' : ''
  const after = last !== undefined && last.start + last.length < end ? ' ' : ''
  if (before === '' && after === '') return inner
  const pieces = inner.pieces.map(piece => ({ ...piece, at: piece.at + before.length }))
  return { text: before + inner.text + after, pieces }
}

function tableLines(table: Table, text: string, lines: SourceLine[]): void {
  for (const row of table.children) {
    const place = offsets(row)
    if (place === null) continue
    const cells: SourceLine[] = []
    for (const cell of row.children) {
      const words = glue(runs(cell, text).flat())
      const range = spanOf(words)
      if (words.text !== '') cells.push(cellLine(words, range))
    }
    if (cells.length === 0) continue
    const whole = join(cells)
    lines.push({
      ...cellLine(whole, {
        start: (cells[0] as SourceLine).start,
        end: (cells[cells.length - 1] as SourceLine).end
      }),
      cells,
      blankBefore: true
    })
  }
}

function cellLine(words: Mapped, range: Range): SourceLine {
  return {
    text: words.text,
    pieces: words.pieces,
    ...range,
    blankBefore: false,
    pageBefore: false,
    cells: null,
    heading: false,
    item: null
  }
}

function withoutComments(value: string): string {
  return value.replace(commentPattern, (whole, _words, close) => (close === '' ? whole : ''))
}

function htmlComments(value: string, start: number, comments: Comment[]): void {
  for (const match of value.matchAll(commentPattern)) {
    if (match[2] === '') return
    const from = start + match.index
    comments.push({
      text: (match[1] as string).trim(),
      range: { start: from, end: from + match[0].length },
      below: null
    })
  }
}

function offsets(node: Nodes): Range | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? null : { start, end }
}
