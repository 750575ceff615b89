import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The built extension in a real browser: what needs real minutes, one file after the other. */
export default defineConfig({
  resolve: { alias: { '@': root, '~': root } },
  test: {
    include: ['tests/long/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
