/** A run of characters on one line; `y` is its base line, counted from the top of the page as it is shown. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of the letters. */
  readonly size: number
}
