/** Preloaded into every measured process: tells its peak memory on descriptor 3 when it ends. Its threads and workers say nothing. */
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// A worker has another thing on that descriptor.
if (isMainThread && process.send === undefined)
  process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}`))
