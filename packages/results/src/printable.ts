/**
 * The gate for all that goes to a terminal or the log of a CI job: names of files, keys of settings, words of a draft. A
 * terminal obeys control characters, bidi marks change what a line seems to say, and a log takes `::error::` at the start of a
 * line, and `##[` anywhere, as a command.
 */

/** One line of text with everything visible in it, and nothing that a terminal or a log would obey. */
export function printable(text: string): string {
  return visible(text).replace(/:(?=:)/g, '\\x3a')
}

/** As `printable`, where the line begins with words of ours. A tab is a space. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(hidden, escaped).replace(hashes, '#\\x23')
}

/** A line for people: as `printable`, with the line's end. */
export function line(text: string): string {
  return `${printable(text)}\n`
}

/** JSON of the same value, without a character that a terminal would obey. */
export function printableJson(json: string): string {
  return json
    .replace(hidden, character => (character === '\n' ? character : unit(character)))
    .replace(hashes, '#\\u0023')
}

const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu
/** What begins a command of a log wherever it stands. */
const hashes = /##(?=\[|vso\[)/g

function escaped(character: string): string {
  const code = character.charCodeAt(0)
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unit(character)
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
