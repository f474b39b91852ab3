/**
 * What may stand in front of a title without being part of it: a number ("2.1", "3."), a letter or Roman number with a stop or
 * bracket ("a)", "(ii)", "IV."), "Section 2:", a bullet, signs of Markdown.
 */
const number = String.raw`\d{1,2}(?:\.\d{1,2}){0,2}`
const letter = '[a-h]|[ivx]{1,5}'
const mark = new RegExp(
  String.raw`^(?:[\u2022\u25aa\u25ab\u25cf\u25e6\u00b7\uf0a7\uf0b7*+\u2013\u2014-]\s+)?` +
    String.raw`(?:(?:section|part|chapter|judge?ment)\s+(?:${number}|${letter})\s*(?:[.:)\u2013\u2014-]\s*|\s)` +
    String.raw`|\(?(?:${number})(?:[.:)]{1,2}\s*|\s)` +
    String.raw`|\((?:${letter})\)\s*|(?:${letter})[.):]\s+)?`,
  'i'
)
/** Cheap: a title's own first letter is none of these, but for those that begin "Section" or a letter with a stop. */
const mayMark = /^[^a-z]|^[a-z]{1,5}[.):]|^(?:section|part|chapter|judge?ment)\s/i

/** How many characters at the beginning of `text` are a mark and no part of the title. */
export function titleMarkLength(text: string): number {
  return mayMark.test(text) ? (mark.exec(text)?.[0].length ?? 0) : 0
}
