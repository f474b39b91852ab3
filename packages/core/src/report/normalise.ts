/** A sentence as fingerprints see it: letters and digits only, so that markup, quotes and line ends do not matter. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
