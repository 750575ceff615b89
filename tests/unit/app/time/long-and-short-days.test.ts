import { expect, test } from 'vitest'
import { dayEndMs, dayOf, dayStartMs } from '@/lib/domain/time/day'
import { lengthMs } from '@/lib/domain/time/span'
import { background, feedOf } from '@/tests/support/background'
import { travelTo } from '@/tests/support/zones'
import { freshDatabase } from '@/tests/unit/data/database-for-test'
import { budget, minute, setOf } from '@/tests/unit/domain/boundaries/samples'

const second = 1000

/** The instants at which the clock goes forward, goes back, or leaves out a whole day. */
const changes: [zone: string, what: string, atMs: number][] = [
  ['Europe/Berlin', 'goes forward', Date.UTC(2026, 2, 29, 1)],
  ['Europe/Berlin', 'goes back', Date.UTC(2026, 9, 25, 1)],
  ['Africa/Cairo', 'goes forward at midnight', Date.UTC(2026, 3, 23, 22)],
  ['Africa/Cairo', 'goes back at midnight', Date.UTC(2026, 9, 29, 21)],
  ['Australia/Lord_Howe', 'goes half an hour back', Date.UTC(2026, 3, 4, 15)],
  ['Australia/Lord_Howe', 'goes half an hour forward', Date.UTC(2026, 9, 3, 15, 30)],
  ['Pacific/Apia', 'leaves out 30 December 2011', Date.UTC(2011, 11, 30, 10)],
]

test.each(changes)('where the clock of %s %s, a stretch across is as long as it was', async (...row) => {
  const [zone, , atMs] = row
  travelTo(zone)
  expect(new Date(atMs).getTimezoneOffset()).not.toBe(new Date(atMs - 1).getTimezoneOffset())
  for (const dayStartMinutes of [0, 240]) {
    const db = freshDatabase()
    const here = background({ db, nowMs: atMs - 3 * minute, settings: { dayStartMinutes } })
    here.inFront(feedOf('reddit.com'))
    await here.look()
    await here.stay(6 * minute)
    here.inFront(null)
    await here.look()
    const totals = await db.dayTotals.toArray()
    expect(totals.reduce((sum, { ms }) => sum + ms, 0)).toBe(6 * minute)
    expect(totals.reduce((sum, { visits }) => sum + visits, 0)).toBe(1)
    for (const span of await db.spans.toArray())
      expect(dayOf(span.endedAtMs - 1, dayStartMinutes)).toBe(dayOf(span.startedAtMs, dayStartMinutes))
    const spans = await db.spans.toArray()
    expect(spans.reduce((sum, span) => sum + lengthMs(span), 0)).toBe(6 * minute)
  }
})

test.each(changes)(
  'where the clock of %s %s, the day has one budget from its start to its end',
  async (...row) => {
    const [zone, , atMs] = row
    travelTo(zone)
    const day = dayOf(atMs - 1, 240)
    const here = background({
      db: freshDatabase(),
      nowMs: dayStartMs(day, 240),
      set: setOf(budget('all', 'all', 1)),
    })
    const pausedAt = async (nowMs: number) => {
      here.nowMs = nowMs
      here.inFront(feedOf('reddit.com'))
      await here.look(true)
      return here.closedSites.length > 0
    }
    expect(await pausedAt(dayStartMs(day, 240))).toBe(false)
    await here.stay(minute)
    const endMs = dayEndMs(day, 240)
    expect(here.alarms.get('day-start')).toBe(endMs)
    for (const nowMs of [here.nowMs + 1, atMs - second, atMs + second, endMs - 1])
      if (nowMs < endMs) expect(await pausedAt(nowMs), new Date(nowMs).toISOString()).toBe(true)
    expect(await pausedAt(endMs)).toBe(false)
  },
)
