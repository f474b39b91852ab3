/** Something that happens now and then, and that can be waited for. */
import type { CancellationToken } from 'vscode-languageserver'

export class News {
  #waiting = new Set<() => void>()
  /** How often it has happened. */
  count = 0

  tell(): void {
    this.count++
    for (const wake of [...this.#waiting]) wake()
  }

  /** Until it has happened more often than `seen`, or nobody waits any more. */
  until(seen: number, token: CancellationToken): Promise<void> {
    if (this.count > seen || token.isCancellationRequested) return Promise.resolve()
    return new Promise(resolve => {
      const wake = () => {
        this.#waiting.delete(wake)
        resolve()
      }
      this.#waiting.add(wake)
      token.onCancellationRequested(wake)
    })
  }
}
