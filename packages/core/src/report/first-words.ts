/** A text of at most `most` UTF-16 units as it is; of a longer one the whole words that fit, and a mark that there are more. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  return `${text.slice(0, space > 0 ? space : most)} …`
}
