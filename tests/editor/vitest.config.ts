import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The drafts in Word are made by the sources.
  ssr: { resolve: { conditions: ['touchstone-source', 'node', 'import', 'default'] } },
  test: {
    root: join(import.meta.dirname),
    include: ['*.test.ts'],
    // One editor at a time: two of them on two cores only wait for each other.
    fileParallelism: false,
    // A browser that stalls on a busy machine costs a second try and not the run: each step starts from a draft of its own.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000
  }
})
