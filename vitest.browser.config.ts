import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The built extension in a real browser. */
export default defineConfig({
  resolve: { alias: { '@': root, '~': root } },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    // One process for many files, so that they can share a browser.
    isolate: false,
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
