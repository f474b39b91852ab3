export const defaultWaiversFile = 'touchstone.waivers.yaml'

/** An entry of the waivers file: one finding that stays, and why. */
export interface Waiver {
  /** Sixteen hex digits, as the finding prints them. */
  readonly fingerprint: string
  readonly rule: string
  readonly reason: string
  readonly by: string | null
  /** ISO day, the last one it holds on; null when open. */
  readonly until: string | null
}

/** A waiver and the line of the file it stands on, from 1. */
export interface PlacedWaiver extends Waiver {
  readonly line: number
}
