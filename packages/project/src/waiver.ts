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
  /** For whoever reads the file: the draft it was seen in, from the waivers file; what silences is the fingerprint. */
  readonly file?: string | null
  readonly section?: string | null
  /** The first words of the finding. */
  readonly words?: string | null
  /** ISO day on which it was written. */
  readonly date?: string | null
}

/** A waiver and the line of the file it stands on, from 1. */
export interface PlacedWaiver extends Waiver {
  readonly line: number
}
