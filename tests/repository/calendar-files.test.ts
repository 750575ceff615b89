import { describe, expect, it } from 'vitest'
import { calendarFiles, isCalendarTest, usesLocalTime } from '../support/calendar-files'
import { filesIn, readText } from '../support/repository/files'

const files = calendarFiles()
const others = filesIn('tests/unit').filter((path) => path.endsWith('.test.ts') && !files.includes(path))

describe('the unit tests that run in six zones', () => {
  it('are those of days, zones and clocks, and not all', () => {
    for (const name of [
      'app/time/long-and-short-days',
      'domain/time/day',
      'domain/boundaries/quiet',
      'data/usage',
    ])
      expect(files).toContain(`tests/unit/${name}.test.ts`)
    expect(files.length).toBeGreaterThan(25)
    expect(others.length).toBeGreaterThan(files.length)
  })

  it('include every one that says what a single zone can show', () => {
    const conditional = filesIn('tests/unit').filter(
      (path) => path.endsWith('.test.ts') && /\b(?:runIf|skipIf)\(\w*zone|env\.TZ/.test(readText(path)),
    )
    expect(conditional.length).toBeGreaterThan(5)
    expect(conditional.filter((path) => !files.includes(path))).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    'new Date(2026, 10, 3, 9)',
    'date.getHours()',
    'date.setHours(4, 0)',
    'new Date(atMs).getTimezoneOffset()',
    'Intl.DateTimeFormat().resolvedOptions()',
    "import { addDays } from 'date-fns/addDays'",
    'dayOf(nowMs, 240)',
    "import {\n  firstAtMs,\n} from '@/lib/domain/time/wall-clock'",
    "travelTo('Asia/Tokyo')",
  ])('sees local time in %s', (source) => expect(usesLocalTime(source)).toBe(true))

  it.each([
    'new Date(atMs).toISOString()',
    'date.getUTCHours()',
    'Date.UTC(2026, 10, 3)',
    "import { minutesInHour } from 'date-fns/constants'",
    "addToDay('2026-11-03', 1)",
    "import type { Zone } from '@/lib/domain/time/wall-clock'",
  ])('sees none in %s', (source) => expect(usesLocalTime(source)).toBe(false))

  it('looks into the sources that a test imports, wherever it imports them from', () => {
    const path = 'tests/unit/domain/boundaries/made-up.test.ts'
    expect(isCalendarTest(path, "import { quietAt } from '@/lib/domain/boundaries/quiet'")).toBe(true)
    expect(isCalendarTest(path, "import { quietAt } from '../../../../lib/domain/boundaries/quiet'")).toBe(
      true,
    )
    expect(isCalendarTest(path, "import type { Quiet } from '@/lib/domain/boundaries/quiet'")).toBe(false)
    expect(isCalendarTest(path, "import { matches } from '@/lib/domain/people/search'")).toBe(false)
  })
})
