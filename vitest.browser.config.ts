import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root, '~': root } }
const shared = { testTimeout: 120_000, hookTimeout: 60_000 }

/** Tests that hold the clock to a second: nothing else may run meanwhile. */
const alone = ['time/windows', 'time/incidents', 'time/phases', 'time/ends', 'firefox/time'].map(
  (name) => `tests/browser/${name}.test.ts`,
)

/** The built extension in a real browser, with time to wait for the clock: four browsers at once, then one by one. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
          ...shared,
        },
      },
      {
        resolve,
        test: {
          name: 'browser alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...shared,
        },
      },
    ],
  },
})
