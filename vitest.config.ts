import { defineConfig } from 'vitest/config'

export default defineConfig({
  // What the bundler fills in.
  define: { ONEVOICE_VERSION: '"0.0.0"' },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/e2e/**'],
    globalSetup: ['test/harness/generate.ts'],
    setupFiles: ['test/harness/seed.ts'],
    testTimeout: 60_000,
  },
})
