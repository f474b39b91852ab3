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
    testTimeout: 90_000,
    hookTimeout: 120_000
  }
})
