import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { recordSpans } from '@/lib/data/usage'
import { addToDay, dayEndMs, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { createDayTimeStore } from '@/lib/pages/day-time'
import { freshDatabase } from '../data/database-for-test'

const dayStartMinutes = 240
const day = dayOf(new Date(2026, 2, 28, 12).getTime(), dayStartMinutes)

describe('one day’s time, as pages see it', () => {
  it('holds that day’s spans and sums, from day start to day start, and follows new ones', async () => {
    const db = freshDatabase()
    const store = createDayTimeStore(db)
    onTestFinished(() => store.stop())
    const record = (id: string, startedAtMs: number, seconds: number) =>
      recordSpans(db, {
        spans: [
          {
            id,
            site: 'x.com',
            surface: 'feed',
            startedAtMs,
            endedAtMs: startedAtMs + seconds * 1000,
            visit: true,
          },
        ],
        deviceId: 'a',
        dayStartMinutes,
      })
    const start = dayStartMs(day, dayStartMinutes)
    const end = dayStartMs(addToDay(day, 1), dayStartMinutes)
    await record('before', start - 60_000, 60)
    await record('first', start, 30)
    await record('last', end - 20_000, 20)
    await record('after', end, 60)
    store.follow({ day, startsAtMs: start, endsAtMs: end })
    await vi.waitFor(() => expect(store.getState().spans.map(({ id }) => id)).toEqual(['first', 'last']))
    expect(store.getState().totals[0]?.ms).toBe(50_000)
    await record('noon', start + 3_600_000, 10)
    await vi.waitFor(() => expect(store.getState().totals[0]?.ms).toBe(60_000))
  })

  it('changes over to another day', async () => {
    const db = freshDatabase()
    const store = createDayTimeStore(db)
    onTestFinished(() => store.stop())
    const instants = {
      startsAtMs: dayStartMs(day, dayStartMinutes),
      endsAtMs: dayEndMs(day, dayStartMinutes),
    }
    store.follow({ day, ...instants })
    await vi.waitFor(() => expect(store.getState().day).toBe(day))
    store.follow({ day: addToDay(day, 1), ...instants })
    await vi.waitFor(() => expect(store.getState().day).toBe(addToDay(day, 1)))
  })
})
