/** Finds the heading "Areas for priority action", which focused visits and joint inspections have. */
import type { Stretch } from './stretch.ts'

const heading =
  /^[ \t#*_]*(?:\d{1,2}[.)][ \t]+)?(areas? (?:for|of) (?:urgent )?priority action|priority actions?)(?:[ \t]*[:*_#]+)?[ \t]*$/gim

/** The lines of a text that are such a heading, marks left out. */
export function priorityHeadings(text: string): Stretch[] {
  return [...text.matchAll(heading)].map(({ 0: line, 1: words = '', index }) => {
    const start = index + line.indexOf(words)
    return { start, end: start + words.length }
  })
}
