import type { Runtime } from '../runtime.ts'
import { clientFileSystem } from './files.ts'

/** A worker: settings are read through the client, plugins are not loaded, folders are not listed. */
export const workerRuntime: Runtime = {
  timer: {
    setTimeout(call, milliseconds) {
      const timer = setTimeout(call, milliseconds)
      return { dispose: () => clearTimeout(timer) }
    },
    pause: () => new Promise(resolve => setTimeout(resolve, 0)),
    now: () => performance.now(),
    used: () => performance.now()
  },
  today: () => new Date().toISOString().slice(0, 10),
  learned: async () => (await import('@touchstone/core/model')).learned,
  fileSystem: clientFileSystem,
  ownRules: null,
  plugins: null
}
