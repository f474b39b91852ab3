/** Finds texts that stand twice, whatever their case and punctuation. */

export interface Repeat<Text> {
  readonly first: Text
  readonly again: Text
}

/** Each text that has the words of one before it, with the first such one. Texts of fewer words than `least` are left out. */
export function repeatsIn<Text extends { readonly text: string }>(
  texts: readonly Text[],
  least: number
): Repeat<Text>[] {
  const known = new Map<string, Text>()
  const repeats: Repeat<Text>[] = []
  for (const one of texts) {
    const words = one.text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []
    if (words.length < least) continue
    const key = words.join(' ').replaceAll('’', "'")
    const first = known.get(key)
    if (first === undefined) known.set(key, one)
    else repeats.push({ first, again: one })
  }
  return repeats
}

/** A sentence that leans on the one before it, as many short ones do alike. */
export function leansOnOthers(text: string): boolean {
  return /^(?:this|these|those|that|it|they|he|she|as a result|consequently|however)\b/i.test(text)
}
