/**
 * Milliseconds that one call takes. Rubbish is not cleared before it: a collection that is asked for throws compiled
 * code away as well, and what is then measured is no longer warm.
 */
export function timed(call: () => unknown): number {
  const start = process.hrtime.bigint()
  call()
  return Number(process.hrtime.bigint() - start) / 1e6
}
