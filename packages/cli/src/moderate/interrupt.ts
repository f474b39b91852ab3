/** Ctrl+C and a request to end: the run stops after what it is at. A second one ends the process at once. */
export function untilStopped(): { stopped(): boolean; end(): void } {
  let stopped = false
  const signals = ['SIGINT', 'SIGTERM'] as const
  const stop = () => {
    stopped = true
    end()
  }
  const end = () => {
    for (const signal of signals) process.removeListener(signal, stop)
  }
  for (const signal of signals) process.once(signal, stop)
  return { stopped: () => stopped, end }
}
