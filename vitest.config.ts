import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/built-command.ts'],
    pool: 'threads',
    // A worker mostly waits for the command that it has started: one more than there are processors keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // Many tests start the built command: generous, so that a busy machine is slow and not red.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'UTC' },
  },
})
