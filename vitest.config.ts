import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/built-command.ts'],
    pool: 'threads',
    // Many tests start the built command: generous, so that a busy machine is slow and not red.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'UTC' },
  },
})
