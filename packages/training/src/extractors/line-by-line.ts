/** Text as pdfplumber's `extract_text` gives it: the words of each line from left to right, whatever columns they stand in. */

/** Points by which the tops of words in one line may differ: pdfplumber's own default. */
const tolerance = 3

/** `words` is what `pdftotext -bbox` prints. */
export function lineByLine(words: string): string {
  return words
    .split('<page ')
    .slice(1)
    .map(page => linesOf(page).join('\n'))
    .join('\n')
}

function linesOf(page: string): string[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g
  const words = [...page.matchAll(pattern)].map(([, left, top, bottom, text = '']) => ({
    left: Number(left),
    // Tops differ with the font, bottoms less.
    at: (Number(top) + 2 * Number(bottom)) / 3,
    text: decoded(text)
  }))
  const lines: (typeof words)[] = []
  for (const word of words.sort((a, b) => a.at - b.at)) {
    const line = lines[lines.length - 1]
    const last = line?.[line.length - 1]
    if (line !== undefined && last !== undefined && word.at - last.at <= tolerance) line.push(word)
    else lines.push([word])
  }
  return lines.map(line =>
    line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' ')
  )
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'"
}

function decoded(text: string): string {
  return text.replace(/&\w+;/g, entity => entities[entity] ?? entity)
}
