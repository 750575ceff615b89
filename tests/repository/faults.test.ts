import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, root } from '../support/repository/files'

const table = readText('docs/faults.md')
const rows = table.split('\n').filter((line) => /^\|(?! *-| *fault | *promise )/.test(line))
const testsIn = (line: string) =>
  [...line.matchAll(/`(tests\/[^`]+\.test\.tsx?)`/g)].map((match) => match[1]!)

describe('the table of faults', () => {
  it('names tests that exist, at least one for each row', () => {
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(testsIn(row), row).not.toEqual([])
    expect(testsIn(table).filter((path) => !existsSync(join(root, path)))).toEqual([])
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
})
