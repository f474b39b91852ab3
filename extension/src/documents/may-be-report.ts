/**
 * A first look that costs next to nothing, so that the server is not started for every note in Markdown. It may say yes
 * to what is no report, never no to what is one: the server has the last word and stays silent about anything else.
 */
const grades = /\b(?:outstanding|good|requires?\s+improvement|inadequate|adequate)\b/i
const judgements = /\b(?:judge?ments?|effectiveness|experiences\s+and\s+progress|impact\s+of\s+leaders)\b/i

/** Reports state their grades at the head; a printed one may have a page of front matter before. */
const head = 20_000

export function mayBeReport(text: string): boolean {
  const opening = text.slice(0, head)
  return grades.test(opening) && judgements.test(opening)
}
