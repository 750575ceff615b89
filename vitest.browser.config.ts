import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The built extension in a real browser: one browser after the other, with time to wait for the clock. */
export default defineConfig({
  resolve: { alias: { '@': root, '~': root } },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
