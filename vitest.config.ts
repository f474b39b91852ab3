import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['touchstone-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['touchstone-source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/cli/build.setup.ts'],
    testTimeout: 30_000
  }
})
