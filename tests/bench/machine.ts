/** Whether figures of this machine can be trusted. */
import { cpus, loadavg } from 'node:os'
import { interleave, median } from './interleave.ts'

/** The same work takes this much longer in the slowest of runs before the machine is called noisy. */
const noisy = 1.3

/** Said before the measuring starts, while the load is other people's. */
export function loadNote(): string {
  const [load = 0] = loadavg()
  const cores = cpus().length
  const busy = load > cores / 2 ? ': it is busy with other work, so read the ratios and not the times' : ''
  return `${cores} cores, load ${load.toFixed(1)}${busy}`
}

/** Does the same sum many times and compares the slowest tenth with the median. */
export function noiseNote(): string {
  const { sum } = interleave({ sum: timeSum }, 60)
  const slow = [...sum].sort((one, other) => one - other)[Math.floor(sum.length * 0.9)] as number
  const ratio = slow / median(sum)
  return ratio > noisy
    ? `The machine is noisy: the same sum took up to ${ratio.toFixed(1)} times its median. Run again when it is quiet.`
    : `The machine is quiet: the same sum took at most ${ratio.toFixed(2)} times its median.`
}

function timeSum(): number {
  const start = process.hrtime.bigint()
  let sum = 0
  for (let at = 0; at < 3_000_000; at++) sum = (sum * 31 + at) | 0
  // The sum is used, or the loop could be left out.
  return Number(process.hrtime.bigint() - start) / 1e6 + (sum === 1 ? 1e-9 : 0)
}
