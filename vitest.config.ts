import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    setupFiles: ['test/support/draws.ts'],
    testTimeout: 30_000,
    // much of the time goes to waiting for processes and databases: two files at once pay even on two cores
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
