/** Preloaded into every measured process: tells its peak memory on descriptor 3 when it ends. Its threads say nothing. */
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}`))
