/** Finds what a form or a writer put in for later: "[insert example]", "XX", "TBC", "Click here to enter text". */
import { apart, type Stretch, stretches } from './stretch.ts'

const prompt =
  '(?:insert|add|delete|remove|enter|complete|confirm|check|update|expand|replace|describe|include|amend|name|names|date|dates|number|numbers|figure|figures|example|examples|evidence|placeholder|note|query|todo|to do|to be|to follow|tb[acd]|x{2,})'

const patterns: readonly RegExp[] = [
  // A quotation's own brackets ("[their] worker") open with none of these words.
  new RegExp(`\\[ ?${prompt}\\b[^\\][]{0,200}\\]`, 'gi'),
  /\[ ?(?:[?.…_-]+|local authority|authority|LA|council) ?\]/gi,
  new RegExp(`<${prompt}\\b[^<>]{0,100}>`, 'gi'),
  /\{\{[^{}]{1,80}\}\}|«[^«»]{1,80}»/g,
  /(?<!\b(?:Part|Chapter|Article|Volume|Annex|Schedule) )(?<![\w&-])(?:X{2,}|x{2,})(?![\w&-])/g,
  /(?<![\w&-])(?:TBC|TBA|TBD|tbc|TODO|FIXME)(?![\w&-])/g,
  /\bclick (?:or tap )?(?:here )?to enter (?:text|a date)|\bclick here to add\b|\bchoose an item\b|\benter text here\b|\btype here\b/gi,
  /\blorem ipsum\b|\berror! (?:reference source not found|bookmark not defined)/gi,
  /\b(?:drafting note|note to (?:self|author|editor|inspector|lead|reviewer|QA))(?= ?:)/gi,
  /\?{2,}|_{3,}/g
]

/** The leftovers of a text, in order; nothing is said of what should stand there. */
export function leftoversIn(text: string): Stretch[] {
  return apart(patterns.flatMap(pattern => stretches(text, pattern)))
}

/** Whether a line of an address or a salutation is a form's own: "Insert LA address", "Enter name here". */
export function isPrompt(line: string): boolean {
  return (
    line.length <= 60 &&
    /^(?:insert|enter|add|type|delete)\b.*\b(?:address|name|date|title|here|text|details)\b/i.test(line)
  )
}
