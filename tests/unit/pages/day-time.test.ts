import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { recordSpans } from '@/lib/data/usage'
import { addToDay, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { readDatabase } from '@/lib/pages/database-source'
import { readDayTime } from '@/lib/pages/today/day-time'
import { createFollower } from '@/lib/pages/follower'
import { freshDatabase } from '../data/database-for-test'

const dayStartMinutes = 240
const day = dayOf(new Date(2026, 2, 28, 12).getTime(), dayStartMinutes)

describe('one day’s time, as pages see it', () => {
  it('holds that day’s spans and sums, from day start to day start, and follows new ones', async () => {
    const db = freshDatabase()
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
    const read = createFollower(
      readDatabase(() => readDayTime(db, { day, startsAtMs: start, endsAtMs: end })),
    )
    onTestFinished(read.subscribe(() => {}))
    await vi.waitFor(() =>
      expect(read.getState().value?.spans.map(({ id }) => id)).toEqual(['first', 'last']),
    )
    expect(read.getState().value?.totals[0]?.ms).toBe(50_000)
    await record('noon', start + 3_600_000, 10)
    await vi.waitFor(() => expect(read.getState().value?.totals[0]?.ms).toBe(60_000))
  })
})
