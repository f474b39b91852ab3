/** Words of a draft or a file's name for a terminal, which would obey the control characters in them. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}
