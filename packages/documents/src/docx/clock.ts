/** How long reading a Word document may take: it is a matter of milliseconds, but a document can be made to take minutes. */
import { DocumentError } from '../document.ts'

/** The longest published report takes less than a second. */
export const usualSeconds = 60

export class Clock {
  readonly #seconds: number
  readonly #end: number

  constructor(seconds: number) {
    this.#seconds = seconds
    this.#end = Date.now() + seconds * 1000
  }

  /** Throws a `DocumentError` when the time is over. */
  check(): void {
    if (Date.now() > this.#end)
      throw new DocumentError(
        `The document takes more than ${this.#seconds} seconds to read, as no report does; save it again in Word.`
      )
  }
}
