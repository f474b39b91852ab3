/**
 * Ends the process when its client is gone, whatever it is doing: a thread of its own looks, since a check or a plugin may keep the
 * main one from hearing that the streams were closed.
 */
import { Worker } from 'node:worker_threads'

/** In milliseconds. Gone twice: the first time the main thread, where it is idle, may see it too and end in good order. */
const between = 4_000

/** A text and no file: the server is packed as one file. */
const program = `
  const { workerData: { client, between } } = require('node:worker_threads')
  let gone = 0
  setInterval(() => {
    try {
      process.kill(client, 0)
    } catch (error) {
      if (error.code === 'ESRCH' && ++gone === 2) process.kill(process.pid, 'SIGKILL')
    }
  }, between)`

/** `client` is the process that asked to be watched; one that is not there to begin with is of another machine. */
export function endWith(client: unknown): void {
  if (typeof client !== 'number' || !Number.isInteger(client) || client <= 0) return
  try {
    process.kill(client, 0)
  } catch {
    return
  }
  const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 }
  new Worker(program, { eval: true, workerData: { client, between }, resourceLimits }).unref()
}
