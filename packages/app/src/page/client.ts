/** The page's end of the engine: starts the worker from the program that the page holds, and asks it. */
import { type Remote, wrap } from 'comlink'
import type { Engine } from '../engine/engine.ts'
import type { Asked, Door } from '../engine/main.ts'
import { unpackProgram } from '../packed.ts'

export type Ask = <Name extends Asked>(
  name: Name,
  ...parts: Parameters<Engine[Name]>
) => Promise<Awaited<ReturnType<Engine[Name]>>>

let door: Promise<Remote<Door>> | null = null

/** Starts at the first question, or before: what comes first is then sooner there. */
export function startEngine(): Promise<Remote<Door>> {
  door ??= (async () => {
    const worker = new Worker(await unpackProgram(textOf('engine')))
    const started = wrap<Door>(worker)
    await started.start(textOf('pdf'))
    return started
  })()
  return door
}

export const ask: Ask = async (name, ...parts) =>
  (await startEngine()).ask(name as never, ...(parts as never)) as never

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? ''
}

/** The day that waivers are compared with. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
