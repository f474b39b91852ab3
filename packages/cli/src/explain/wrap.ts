/** Breaks a text into lines of at most `width` where it has spaces. */
export function wrap(text: string, first = '', rest = first, width = 96): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest + word
    } else {
      line += empty ? word : ` ${word}`
    }
    empty = false
  }
  return [...lines, line].join('\n')
}
