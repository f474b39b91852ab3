/** How what was written into a comment is told from what a person typed into it later. */

/** Who signs what is written here. A person's reply has that person's name. */
export const author = 'Touchstone'

const letter = 'T'

/** The initials of a comment: a letter, and a short hash of its paragraphs, since Word keeps nothing else that is put there. */
export function initialsFor(paragraphs: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const char of paragraphs.join('\n'))
    hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193)
  return `${letter}-${(hash >>> 0).toString(36).slice(-6).padStart(6, '0')}`
}

/** Whether a comment says something else than was written. Without the hash only its end tells: a rule in brackets. */
export function typedInto(initials: string | undefined, paragraphs: readonly string[]): boolean {
  if (initials?.startsWith(`${letter}-`)) return initials !== initialsFor(paragraphs)
  return paragraphs.length > 1 && !/ \([a-z0-9-]+(?:\/[a-z0-9-]+)?\)$/.test(paragraphs.at(-1) ?? '')
}
