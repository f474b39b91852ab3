/** Milliseconds that one call takes. Rubbish of what ran before is cleared first. */
export function timed(call: () => unknown): number {
  globalThis.gc?.()
  const start = process.hrtime.bigint()
  call()
  return Number(process.hrtime.bigint() - start) / 1e6
}
