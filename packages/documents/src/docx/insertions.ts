/** Text that is put into XML at offsets: nothing of the original is taken out or changed. */

interface Insertion {
  readonly at: number
  readonly order: number
  readonly text: string
}

export class Insertions {
  readonly #all: Insertion[] = []

  /** At one offset, what has the lower `order` comes first, and of those that are alike the earlier. */
  add(at: number, text: string, order = 0): void {
    this.#all.push({ at, order, text })
  }

  into(source: string): string {
    const sorted = [...this.#all].sort((a, b) => a.at - b.at || a.order - b.order)
    let from = 0
    let written = ''
    for (const { at, text } of sorted) {
      written += source.slice(from, at) + text
      from = at
    }
    return written + source.slice(from)
  }
}
