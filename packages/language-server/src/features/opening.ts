/** Longer names are cut at a word. */
const longest = 60

/** The first words of a text, for a list. */
export function opening(text: string): string {
  if (text.length <= longest) return text
  const space = text.lastIndexOf(' ', longest)
  return `${text.slice(0, space > 0 ? space : longest)} …`
}
