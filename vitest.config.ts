import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['touchstone-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['touchstone-source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'extension/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // These need an editor and a browser, and have a configuration of their own.
    exclude: ['**/node_modules/**', 'tests/editor/**'],
    globalSetup: ['tests/cli/build.setup.ts'],
    // Of a damaged PDF, PDF.js may let go of a promise that fails; the thread that reads PDFs where it is built takes no note of it.
    onUnhandledError: error => !/[\\/]unpdf[\\/]dist[\\/]pdfjs/.test(error.stack ?? ''),
    testTimeout: 30_000
  }
})
