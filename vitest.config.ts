import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { calendarFiles } from './tests/support/calendar-files.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
/** All unit tests run in the first, those that local time matters to in the others too. */
const home = 'UTC'
const elsewhere = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Cairo']

// Properties over thousands of cases, on a busy machine with two cores.
const testTimeout = 60_000

const alias = { '@': root, '~': root, '#i18n': `${root}tests/support/i18n.ts` }

const calendar = calendarFiles()

export default defineConfig({
  test: {
    // All of the cores: nobody waits at the screen for what else the machine does.
    maxWorkers: availableParallelism(),
    projects: [
      ...[home, ...elsewhere].map((zone, index) => ({
        resolve: { alias },
        test: {
          name: zone,
          pool: 'forks' as const,
          // The pure rooms keep nothing between files, and reading the code for each took longer than its tests: one
          // process for each zone, which vitest only gives to a group of its own.
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: index + 1 },
          env: { TZ: zone },
          include: zone === home ? ['tests/unit/**/*.test.ts'] : calendar,
          setupFiles: ['tests/support/unit-setup.ts'],
          testTimeout,
          // Some years are lived through before their tests.
          hookTimeout: testTimeout,
        },
      })),
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          environment: 'happy-dom',
          // One document and one React for all files of a worker: making them anew took longer than the tests.
          isolate: false,
          include: ['tests/unit/**/*.test.tsx'],
          setupFiles: ['tests/support/unit-setup.ts', 'tests/support/components-setup.ts'],
          testTimeout,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'repository',
          include: ['tests/repository/**/*.test.ts'],
          globalSetup: ['tests/support/repository/built.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
