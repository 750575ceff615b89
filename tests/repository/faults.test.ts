import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, root } from '../support/repository/files'

const table = readText('docs/faults.md')
const rowsIn = (text: string) =>
  text.split('\n').filter((line) => /^\|(?! *-| *fault | *promise )/.test(line))
const testsIn = (line: string) =>
  [...line.matchAll(/`(tests\/[^`]+\.test\.tsx?)`/g)].map((match) => match[1]!)

/** What a row names and `npm test` runs: `tests/long` is left to `npm run test:long`. */
const soonTestsIn = (line: string) => testsIn(line).filter((path) => !path.startsWith('tests/long/'))

/** Rows that a test in a real browser holds in `npm test` too. */
const inRealBrowsers = [
  'the worker is stopped in mid-span',
  'the browser is killed (SIGKILL)',
  'two windows, ',
]

const rowAbout = (text: string, fault: string) =>
  rowsIn(text).find((row) => row.startsWith(`| ${fault}`)) ?? ''

const browserTestsOf = (row: string) => soonTestsIn(row).filter((path) => path.startsWith('tests/browser/'))

describe('the table of faults', () => {
  it('names tests that exist, at least one for each row', () => {
    const rows = rowsIn(table)
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(testsIn(row), row).not.toEqual([])
    expect(testsIn(table).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('leaves no row to the tests that take minutes alone', () => {
    expect(rowsIn(table).filter((row) => soonTestsIn(row).length === 0)).toEqual([])
  })

  it.each(inRealBrowsers)('keeps a test in a real browser for: %s', (fault) => {
    expect(rowAbout(table, fault)).not.toBe('')
    expect(browserTestsOf(rowAbout(table, fault))).not.toEqual([])
  })

  it('is linked from the first page', () => {
    expect(readText('README.md')).toContain('](docs/faults.md)')
  })
})

describe('the check itself', () => {
  it('reads the tests of a row', () => {
    expect(testsIn('| sleep | none | `tests/a.test.ts` and `tests/b/c.test.tsx` |')).toEqual([
      'tests/a.test.ts',
      'tests/b/c.test.tsx',
    ])
  })

  it('does not take a test that runs for minutes for one of every day', () => {
    const row = '| two windows, two tabs | once | `tests/long/windows.test.ts` |'
    expect(soonTestsIn(row)).toEqual([])
    expect(browserTestsOf(rowAbout(`${row}\n`, 'two windows, '))).toEqual([])
  })
})
