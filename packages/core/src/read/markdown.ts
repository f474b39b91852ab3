/** Reads Markdown with remark-parse and GFM tables into source lines and comments. */

import type { Nodes, Parents, RootContent, Table } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { decodeString } from 'micromark-util-decode-string'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Memory } from '../memory/memory.ts'
import { htmlRows } from './html-table.ts'
import { lastWhere } from './last-where.ts'
import { commentPattern, partsOf } from './markdown-parts.ts'
import { join, type Mapped, normalise, slice } from './passage.ts'
import { plainBlock } from './plain-markdown.ts'
import { plainLines, type SourceLine } from './source-line.ts'
import { isTangled } from './tangled.ts'
import type { Comment, Passage, Range } from './tree.ts'

export interface MarkdownLines {
  readonly lines: readonly SourceLine[]
  readonly comments: readonly Comment[]
  /** Struck-out words, which are no text of the draft. */
  readonly struck: readonly Range[]
}

type Item = SourceLine['item']

/** Adds the tables and the struck-out words of GFM, and nothing else of it, to a processor that uses remark-parse. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmStrikethrough({ singleTilde: false })
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown()
  ]
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
  const struck: Range[] = []
  const blocks: Block[] = []
  for (const { start, end } of partsOf(marked)) {
    const part = known.get(marked.slice(start, end), readPart)
    for (const line of part.lines) lines.push(lineFurther(line, start))
    for (const { range, ...comment } of part.comments)
      comments.push({ ...comment, range: further(range, start) })
    for (const range of part.struck) struck.push(further(range, start))
    for (const { range, list, first } of part.blocks)
      addBlock(blocks, { range: further(range, start), list, first: further(first, start) })
  }
  const starts = new Set(comments.map(({ range }) => range.start))
  const others = blocks.filter(({ range }) => !starts.has(range.start))
  return {
    lines,
    comments: comments.map(comment => {
      const block = blockBelow(comment, others)
      return { ...comment, below: block?.range ?? null, next: block?.first ?? null }
    }),
    struck
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
  /** The first item of a list; of any other block the whole. */
  readonly first: Range
}

function readPart(text: string): Part {
  const part = {
    lines: [] as SourceLine[],
    comments: [] as Comment[],
    struck: [] as Range[],
    blocks: [] as Block[]
  }
  if (isTangled(text)) {
    htmlComments(text, 0, part.comments)
    return {
      ...part,
      lines: plainLines(text),
      blocks: [{ range: { start: 0, end: text.length }, list: null, first: { start: 0, end: text.length } }]
    }
  }
  const plain = plainBlock(text)
  for (const block of plain === null ? parser.parse(text).children : [plain]) {
    const range = offsets(block)
    if (range === null) continue
    const list = block.type === 'list' ? (listMark(text, range)?.mark.slice(-1) ?? null) : null
    const [item] = block.type === 'list' ? block.children : []
    part.blocks.push({ range, list, first: (item && offsets(item)) ?? range })
    blockLines(block, text, part, null)
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

/** The first block that begins after a comment; `blocks` are in order, without those that are comments. */
function blockBelow({ range: { end } }: Comment, blocks: readonly Block[]): Block | null {
  const above = lastWhere(blocks.length, at => (blocks[at] as Block).range.start < end)
  return blocks[above + 1] ?? null
}

/** What is made of the blocks of a text. */
interface Made {
  readonly lines: SourceLine[]
  readonly comments: Comment[]
  readonly struck: Range[]
}

function blockLines(block: RootContent, text: string, made: Made, item: Item): void {
  const { lines, comments } = made
  const range = offsets(block)
  if (range === null) return
  if (block.type === 'html') {
    htmlComments(block.value, range.start, comments)
    const rows = htmlRows(text, range)
    if (rows.length > 0) {
      for (const row of rows)
        cellsLine(
          row.map(cell =>
            join(cell.flatMap(({ start, end }) => decoded(text, start, end)).map(part => glue([part])))
          ),
          lines
        )
      return
    }
    // Tags around prose do not make it any less part of the draft.
    if (withoutComments(block.value).trim() !== '') inlineLines(split(text, range), lines, item, false)
  } else if (block.type === 'table') tableLines(block, text, made)
  else if (block.type === 'list') {
    for (const child of block.children) {
      const place = offsets(child)
      if (place === null) continue
      let mark: Item = listMark(text, place)
      for (const inner of child.children) {
        blockLines(inner, text, made, mark)
        mark = null
      }
    }
  } else if (block.type === 'blockquote') {
    for (const child of block.children) blockLines(child, text, made, null)
  } else if (block.type === 'code') {
    inlineLines(split(text, range), lines, item, false)
  } else if (block.type === 'heading') {
    // One that is underlined may be wrapped.
    inlineLines([[join(runs(block, text, made.struck).map(glue))]], lines, item, true)
  } else if (block.type === 'paragraph') {
    inlineLines(runs(block, text, made.struck), lines, item, false)
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
    const words = heading ? withoutId(glue(run)) : glue(run)
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

/** A heading without the name that some tools put behind it: "Care leavers: good {#h.abc}". */
function withoutId(words: Mapped): Mapped {
  const at = words.text.lastIndexOf('{')
  return at >= 0 && /^\{:?[ ]*[#.][^}]*\}$/.test(words.text.slice(at)) ? slice(words, 0, at) : words
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

const tag = /^<(\/)?(br|s|del|strike)\b[^>]*>$/i

/** The inline text of a block, a run for each of its lines; what is struck out goes to `struck`. */
function runs(block: Parents, text: string, struck: Range[]): Mapped[][] {
  const all: Mapped[][] = [[]]
  // A stack of our own: emphasis over many lines nests deeper than calls can.
  const ahead: Nodes[] = []
  const add = ({ children }: Parents) => {
    for (let at = children.length - 1; at >= 0; at--) ahead.push(children[at] as Nodes)
  }
  add(block)
  let struckFrom = -1
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    const range = offsets(node)
    if (range === null) continue
    const [, closing, name] = (node.type === 'html' && tag.exec(node.value)) || []
    if (name !== undefined && name.toLowerCase() !== 'br') {
      if (closing === undefined && struckFrom < 0) struckFrom = range.start
      else if (closing !== undefined && struckFrom >= 0) {
        struck.push({ start: struckFrom, end: range.end })
        struckFrom = -1
      }
    } else if (struckFrom >= 0) {
      // Taken in with the tag that closes it.
    } else if (name !== undefined) all.push([])
    else if (node.type === 'delete') struck.push(range)
    else if (node.type === 'text' || node.type === 'inlineCode') {
      split(text, range).forEach((part, index) => {
        if (index > 0) all.push([])
        ;(all[all.length - 1] as Mapped[]).push(...part)
      })
    } else if (node.type === 'break') all.push([])
    else if ('children' in node) add(node)
  }
  if (struckFrom >= 0) struck.push({ start: struckFrom, end: offsets(block)?.end ?? struckFrom })
  return all
}

/** The lines of a stretch of source, inner space kept at both ends so that neighbours can be glued. */
function split(text: string, range: Range): Mapped[][] {
  const parts: Mapped[][] = []
  for (let from = range.start; from <= range.end; ) {
    let to = from
    while (to < range.end && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++
    parts.push(decoded(text, from, to))
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1
  }
  return parts
}

/** An escape or a character reference: "1\\.", "&nbsp;". */
const written = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/** A stretch of Markdown as it is read: escapes and character references are the characters that they stand for. */
function decoded(text: string, start: number, end: number): Mapped[] {
  const raw = text.slice(start, end)
  if (!/[\\&]/.test(raw)) return [withEdges(text, start, end)]
  const parts: Mapped[] = []
  let from = 0
  for (const { 0: mark, index } of raw.matchAll(written)) {
    const character = decodeString(mark)
    if (character === mark) continue
    if (index > from) parts.push(withEdges(text, start + from, start + index))
    const at = start + index + (mark.startsWith('\\') ? 1 : 0)
    const read = normalise(character, 0, character.length).text || ' '
    parts.push({ text: read, pieces: [{ at: 0, start: at, length: 1 }] })
    from = index + mark.length
  }
  if (from < raw.length) parts.push(withEdges(text, start + from, end))
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

function tableLines(table: Table, text: string, { lines, struck }: Made): void {
  for (const row of table.children) {
    const place = offsets(row)
    if (place === null) continue
    cellsLine(
      row.children.map(cell => join(runs(cell, text, struck).map(glue))),
      lines
    )
  }
}

/** A line for the row that has these cells; empty ones are left out. */
function cellsLine(row: readonly Passage[], lines: SourceLine[]): void {
  const cells = row.filter(({ text }) => text !== '').map(words => cellLine(words, words.range))
  const [first] = cells
  const last = cells[cells.length - 1]
  if (first === undefined || last === undefined) return
  const range = { start: first.start, end: last.end }
  lines.push({ ...cellLine(join(cells), range), cells, blankBefore: true })
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
      below: null,
      next: null
    })
  }
}

function offsets(node: Nodes): Range | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? null : { start, end }
}
