/** Hashes of the runs of words that count as standard wording, kept as plain numbers because a large batch has many. */
export class HouseRuns {
  #hashes = new Uint32Array(1024)
  #count = 0
  #sorted = true

  add(hash: number): void {
    if (this.#count === this.#hashes.length) {
      const larger = new Uint32Array(Math.max(1024, this.#count * 2))
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes[this.#count++] = hash
    this.#sorted = false
  }

  has(hash: number): boolean {
    if (!this.#sorted) {
      this.#hashes = this.#hashes.slice(0, this.#count).sort()
      this.#sorted = true
    }
    let [from, to] = [0, this.#count]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#hashes[middle] as number) < hash) from = middle + 1
      else to = middle
    }
    return from < this.#count && this.#hashes[from] === hash
  }
}
