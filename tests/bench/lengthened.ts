/** The report with its last paragraphs said again, numbered on, until it has so many words. */
export function lengthened(text: string, wanted: number): string {
  const lines = text.split('\n')
  const numbered = lines.filter(line => /^\d+\. \S/.test(line))
  const last = lines.findLastIndex(line => /^\d+\. \S/.test(line))
  let number = Number(/^\d+/.exec(lines[last] ?? '')?.[0] ?? 0)
  let missing = wanted - text.split(/\s+/).length
  const more: string[] = []
  for (let at = 0; missing > 0; at++) {
    const again = (numbered[at % numbered.length] ?? '').replace(/^\d+\. /, '')
    more.push('', `${++number}. ${again}`)
    missing -= again.split(' ').length
  }
  const end = lines.findIndex((line, at) => at > last && line.trim() === '')
  const from = end < 0 ? lines.length : end
  return [...lines.slice(0, from), ...more, ...lines.slice(from)].join('\n')
}
