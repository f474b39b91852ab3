/** More lists and quotations within each other than anybody writes. */
const deepest = 100
/** More marks of emphasis, links and tags on one line than anybody writes. */
const mostMarks = 1000

/**
 * Whether a line of Markdown nests so deep, or holds so many marks, that it is no prose: the parser's time grows with the
 * square of both, and its tree with the depth.
 */
export function isTangled(text: string): boolean {
  let depth = 0
  let marks = 0
  let opening = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === lineFeed || unit === carriageReturn) {
      depth = 0
      marks = 0
      opening = true
    } else if (opening && containers.has(unit)) {
      depth++
    } else {
      // The digits of "12." and the space around a mark are none of the words.
      opening &&= between.has(unit)
      if (inline.has(unit)) marks++
    }
    if (depth > deepest || marks > mostMarks) return true
  }
  return false
}

const lineFeed = 10
const carriageReturn = 13
const unitsOf = (marks: string) => new Set([...marks].map(mark => mark.charCodeAt(0)))
/** What begins a list item or a quotation: "-", "*", "+", ">", and the end of "12." and "12)". */
const containers = unitsOf('-*+>.)')
const between = unitsOf(' \t0123456789')
const inline = unitsOf('*_[<')
