import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PorchlightDatabase } from '@/lib/data/database'
import { systemDeps } from '@/lib/data/deps'
import { recordSpans } from '@/lib/data/usage'
import { type Day, dayStartMs } from '@/lib/domain/time/day'
import { periodOf, type PeriodUnit } from '@/lib/domain/time/history/period'
import { readDatabase } from '@/lib/pages/database-source'
import { createFollower } from '@/lib/pages/follower'
import { type HistoryQuery, readHistory } from '@/lib/pages/history'
import { freshDatabase } from '../data/database-for-test'
import { minutes, total } from '../domain/time/history/samples'
import { noteAfterVisit } from '@/tests/support/use-cases'

const dayStartMinutes = 240
const today: Day = '2026-11-24'
const query = (unit: PeriodUnit, day: Day = today) => ({
  period: periodOf(unit, day, 1),
  today,
  dayStartMinutes,
  firstWeekday: 1,
})

/** What is found, followed until the test ends. */
function followed(db: PorchlightDatabase, asked: HistoryQuery) {
  const read = createFollower(readDatabase(() => readHistory(db, asked)))
  onTestFinished(read.subscribe(() => {}))
  return () => read.getState().value
}

describe('a period’s time, as pages see it', () => {
  it('is that period’s own, with the one before it to compare and the first day of all', async () => {
    const db = freshDatabase()
    await db.dayTotals.bulkPut([
      total('2026-10-01', 1),
      total('2026-11-10', 2),
      total('2026-11-16', 3),
      total('2026-11-22', 4),
    ])
    const found = followed(db, query('week', '2026-11-20'))
    await vi.waitFor(() =>
      expect(found()?.totals.map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-22']),
    )
    expect(found()).toMatchObject({ firstDay: '2026-10-01', spans: [] })
    expect(found()!.compared!.totals.map(({ day }) => day)).toEqual(['2026-11-10'])
  })

  it('follows what is counted meanwhile, and holds a day’s own spans', async () => {
    const db = freshDatabase()
    const found = followed(db, query('day'))
    await vi.waitFor(() => expect(found()?.firstDay).toBeNull())
    const startedAtMs = dayStartMs(today, dayStartMinutes)
    const span = {
      id: 'one',
      site: 'x.com',
      surface: 'feed' as const,
      startedAtMs,
      endedAtMs: startedAtMs + minutes(3),
      visit: true,
    }
    await recordSpans(db, { spans: [span], deviceId: 'a', dayStartMinutes })
    await vi.waitFor(() => expect(found()?.totals[0]?.ms).toBe(minutes(3)))
    expect(found()).toMatchObject({ firstDay: today, spans: [span], compared: null })
  })

  it('holds what was said after the visits of the period, and of no other', async () => {
    const db = freshDatabase()
    const deps = systemDeps('a')
    for (const [day, feltAfter] of [
      ['2026-11-15', 'lighter'],
      ['2026-11-16', 'heavier'],
      ['2026-11-22', 'same'],
      ['2026-11-23', 'lighter'],
    ] as const) {
      const visitEndedAtMs = dayStartMs(day, dayStartMinutes) + minutes(1)
      await noteAfterVisit(db, deps, { site: 'x.com', visitEndedAtMs, feltAfter })
    }
    const found = followed(db, query('week', '2026-11-20'))
    await vi.waitFor(() =>
      expect(found()?.afterVisits.map(({ feltAfter }) => feltAfter)).toEqual(['heavier', 'same']),
    )
  })
})
