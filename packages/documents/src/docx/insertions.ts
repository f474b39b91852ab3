/** Text that is put into XML at offsets, and stretches that are taken out of it: the rest of the original stays as it is. */

interface Edit {
  readonly at: number
  /** Where what is taken out ends; `at` where nothing is. */
  readonly end: number
  readonly order: number
  readonly text: string
}

export class Insertions {
  readonly #all: Edit[] = []

  /** At one offset, what has the lower `order` comes first, and of those that are alike the earlier. */
  add(at: number, text: string, order = 0): void {
    this.#all.push({ at, end: at, order, text })
  }

  /** Puts `text` in place of what stands between two offsets. */
  replace(at: number, end: number, text: string): void {
    this.#all.push({ at, end, order: 0, text })
  }

  into(source: string): string {
    const sorted = [...this.#all].sort((a, b) => a.at - b.at || a.order - b.order)
    let from = 0
    let written = ''
    for (const { at, end, text } of sorted) {
      written += source.slice(from, Math.max(at, from)) + text
      from = Math.max(from, end)
    }
    return written + source.slice(from)
  }
}
