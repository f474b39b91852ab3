/** More lists and quotations within each other than anybody writes. */
const deepest = 100
/** More marks of emphasis, links and tags without an empty line between than anybody writes. */
const mostMarks = 1000
/** More lines without an empty line between than anybody writes. */
const mostLines = 1000

/**
 * Whether Markdown nests so deep, or holds so many marks or lines with no empty line between, that it is no prose: the parser's
 * time grows with the square of each, and its tree with the depth.
 */
export function isTangled(text: string): boolean {
  let depth = 0
  let marks = 0
  let lines = 0
  let empty = true
  let opening = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === lineFeed && text.charCodeAt(at - 1) === carriageReturn) continue
    if (unit === lineFeed || unit === carriageReturn) {
      if (empty) marks = lines = 0
      else lines++
      depth = 0
      empty = true
      opening = true
    } else if (opening && containers.has(unit)) {
      depth++
      empty = false
    } else {
      // The digits of "12." and the space around a mark are none of the words.
      opening &&= between.has(unit)
      empty &&= unit === space || unit === tab
      if (inline.has(unit)) marks++
    }
    if (depth > deepest || marks > mostMarks || lines > mostLines) return true
  }
  return false
}

const tab = 9
const space = 32
const lineFeed = 10
const carriageReturn = 13
const unitsOf = (marks: string) => new Set([...marks].map(mark => mark.charCodeAt(0)))
/** What begins a list item or a quotation: "-", "*", "+", ">", and the end of "12." and "12)". */
const containers = unitsOf('-*+>.)')
const between = unitsOf(' \t0123456789')
const inline = unitsOf('*_[<')
