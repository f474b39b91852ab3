/**
 * A first look that costs next to nothing, so that the server is not started for every note in Markdown. It may say yes
 * to what is no report, never no to what is one: the server has the last word and stays silent about anything else.
 */
const grades = /\b(?:outstanding|good|requires?\s+improvement|inadequate|adequate)\b/i
const judgements = /\b(?:judge?ments?|effectiveness|experiences\s+and\s+progress|impact\s+of\s+leaders)\b/i

/** Letters on focused visits and area SEND reports have no grades. */
const ungraded = /\b(?:focused\s+visit|local\s+area\s+partnership|area\s+SEND\s+inspection)\b/i

/** Reports state their grades at the head; a printed one may have a page of front matter before. */
const head = 20_000

/** A title, or the head of a table, by which a document says itself to be a report: then it is told that it was not checked. */
const title =
  /^[ \t#*|]*(?:(?:re-?)?inspection of\b.{0,120}|.{0,80}\binspection report|judge?ments?[ \t]*[|\t][ \t]*grades?)[ \t*|]*$/im

export function saysItIsReport(text: string): boolean {
  const opening = text.slice(0, head)
  return title.test(opening) && mayBeReport(text)
}

export function mayBeReport(text: string): boolean {
  const opening = text.slice(0, head)
  return ungraded.test(opening) || (grades.test(opening) && judgements.test(opening))
}
