import { ownRules, retextPlugins } from '@touchstone/project/node'
import type { Runtime } from '../runtime.ts'
import { diskFileSystem } from './files.ts'
import { endWith } from './watch-client.ts'

/** A process of Node. */
export const nodeRuntime: Runtime = {
  timer: {
    setTimeout(call, milliseconds) {
      const timer = setTimeout(call, milliseconds)
      return { dispose: () => clearTimeout(timer) }
    },
    pause: () => new Promise(resolve => setImmediate(resolve)),
    now: () => performance.now(),
    used: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    }
  },
  today: () => new Date().toISOString().slice(0, 10),
  learned: async () => (await import('@touchstone/core/model')).learned,
  fileSystem: () => diskFileSystem,
  ownRules,
  endWith,
  plugins: retextPlugins
}
