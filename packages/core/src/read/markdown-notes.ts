/** Footnotes of Markdown: the marks in the text, "[^1]", and the notes, "[^1]: The areas …", which may go on in indented lines. */
import { normalise } from './passage.ts'
import type { Passage } from './tree.ts'

const note = /(?<![^\r\n])\[\^[^\]\s]{1,30}\]:[ \t]*([^\r\n]*(?:(?:\r\n?|\n)[ \t]+\S[^\r\n]*)*)/g
const mark = /\[\^[^\]\s]{1,30}\]/g

/** The notes, and the text with them and their marks blank; offsets stay. */
export function withoutNotes(text: string): { text: string; notes: readonly Passage[] } {
  if (!text.includes('[^')) return { text, notes: [] }
  const notes = [...text.matchAll(note)].flatMap(({ 0: whole, 1: words = '', index }) => {
    const end = index + whole.length
    const range = { start: end - words.length, end }
    const read = normalise(text, range.start, range.end)
    return read.text === '' ? [] : { ...read, range }
  })
  return { text: text.replace(note, blank).replace(mark, blank), notes }
}

/** As long, and with the same line ends. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
