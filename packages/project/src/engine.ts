/** What a process tells Node's engine: that its first answer is to come soon, and how much memory it may take. */
import { setFlagsFromString } from 'node:v8'

/** Byte code that a function runs before the engine thinks of making it faster; its own figure is 66 KiB. */
const untilOptimised = 1_000_000

/**
 * Call it once the modules are loaded: the engine has Node's own modules ready only as long as its flags are what they were.
 * Which answer is given is the same with and without.
 */
export function answerSoon(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag)
}

/** Collects garbage as soon as the heap has grown by this percentage; the engine's own limit is far higher. */
export function keepSmall(heapGrowth: number): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
}

/** The engine complains of a flag that it does not know, so it is given those that its version has. */
export function flagsFor(version: string): string[] {
  // A long pattern is made into machine code at once, and not twice: first into code that is run step by step.
  const flags = ['--no-regexp-tier-up']
  // The engine of Node 20 spends more on making code fast than the first report takes. Later ones know by themselves.
  if (version.startsWith('11.')) flags.push(`--interrupt-budget=${untilOptimised}`)
  return flags
}
