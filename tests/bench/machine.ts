/** Whether figures of this machine can be trusted. */
import { cpus, loadavg } from 'node:os'
import { interleave } from './interleave.ts'
import { median } from './measure.ts'

/** The same work takes this much longer in the slowest tenth of runs before the machine is called noisy. */
const noisy = 1.3
/** A sum that waits for the processor this much longer than it has it shares the machine with other work. */
const shared = 1.2

/** Said before the measuring starts, while the load is other people's. */
export function loadNote(): string {
  const [load = 0] = loadavg()
  const cores = cpus().length
  const busy = load > cores / 2 ? ': it is busy with other work, so read the ratios and not the times' : ''
  return `${cores} cores, load ${load.toFixed(1)}${busy}`
}

/** Does the same sum many times, and looks at how evenly and how long it had to wait for the processor. */
export function noiseNote(): string {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()]
  const { sum } = interleave({ sum: timeSum }, 100)
  const elapsed = Number(process.hrtime.bigint() - start) / 1e3
  const { user, system } = process.cpuUsage(used)
  const waited = elapsed / (user + system)
  const slow = [...sum].sort((one, other) => one - other)[Math.floor(sum.length * 0.9)] as number
  const ratio = slow / median(sum)
  if (ratio <= noisy && waited <= shared) return 'The machine was quiet at the end of the run.'
  return (
    `The machine is noisy: a sum took ${waited.toFixed(1)} times the processor time it used, and one in ten took ` +
    `${ratio.toFixed(1)} times the median. Run again when it is quiet.`
  )
}

function timeSum(): number {
  const start = process.hrtime.bigint()
  let sum = 0
  for (let at = 0; at < 3_000_000; at++) sum = (sum * 31 + at) | 0
  // The sum is used, or the loop could be left out.
  return Number(process.hrtime.bigint() - start) / 1e6 + (sum === 1 ? 1e-9 : 0)
}
