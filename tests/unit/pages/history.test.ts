import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { noteAfterVisit } from '@/lib/data/commands/overrides'
import { systemDeps } from '@/lib/data/deps'
import { recordSpans } from '@/lib/data/usage'
import { type Day, dayStartMs } from '@/lib/domain/time/day'
import { periodOf, type PeriodUnit } from '@/lib/domain/time/history/period'
import { createHistoryStore } from '@/lib/pages/history'
import { freshDatabase } from '../data/database-for-test'
import { minutes, total } from '../domain/time/history/samples'

const dayStartMinutes = 240
const today: Day = '2026-11-24'
const asked = (unit: PeriodUnit, day: Day = today) => ({
  period: periodOf(unit, day, 1),
  today,
  dayStartMinutes,
  firstWeekday: 1,
})

function storeOf(db = freshDatabase()) {
  const store = createHistoryStore(db)
  onTestFinished(() => store.stop())
  return { db, store, found: () => store.getState().found }
}

describe('a period’s time, as pages see it', () => {
  it('is that period’s own, with the one before it to compare and the first day of all', async () => {
    const { db, store, found } = storeOf()
    await db.dayTotals.bulkPut([
      total('2026-10-01', 1),
      total('2026-11-10', 2),
      total('2026-11-16', 3),
      total('2026-11-22', 4),
    ])
    store.follow(asked('week', '2026-11-20'))
    await vi.waitFor(() =>
      expect(found()?.totals.map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-22']),
    )
    expect(found()).toMatchObject({ firstDay: '2026-10-01', spans: [] })
    expect(found()!.compared!.totals.map(({ day }) => day)).toEqual(['2026-11-10'])
  })

  it('follows what is counted meanwhile, and holds a day’s own spans', async () => {
    const { db, store, found } = storeOf()
    store.follow(asked('day'))
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
    const { db, store, found } = storeOf()
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
    store.follow(asked('week', '2026-11-20'))
    await vi.waitFor(() =>
      expect(found()?.afterVisits.map(({ feltAfter }) => feltAfter)).toEqual(['heavier', 'same']),
    )
  })

  it('keeps what was found last until the next period is there', async () => {
    const { db, store, found } = storeOf()
    await db.dayTotals.put(total('2026-11-20', 3))
    store.follow(asked('month'))
    await vi.waitFor(() => expect(found()?.totals).toHaveLength(1))
    store.follow(asked('year', '2025-01-01'))
    expect(found()?.asked.period.unit).toBe('month')
    await vi.waitFor(() => expect(found()?.asked.period).toMatchObject({ unit: 'year', from: '2025-01-01' }))
    expect(found()?.totals).toEqual([])
  })
})
