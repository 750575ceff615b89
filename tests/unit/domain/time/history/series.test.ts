import { describe, expect, it, test } from 'vitest'
import { addToDay, type Day, dayEndMs, dayStartMs } from '@/lib/domain/time/day'
import { sumOf, totalOfOpen } from '@/lib/domain/time/history/amounts'
import { dayBars, isLived, type Knowledge, weekBars } from '@/lib/domain/time/history/bars'
import { heatRows, hourAmounts } from '@/lib/domain/time/history/hours'
import { periodOf } from '@/lib/domain/time/history/period'
import { siteAmounts } from '@/lib/domain/time/history/sites'
import { staysOf } from '@/lib/domain/time/history/visits'
import type { Span } from '@/lib/domain/time/span'
import { minutes, total } from './samples'

const monday = 1
const bounds = { firstDay: '2026-11-03' as Day, today: '2026-11-24' as Day }
const span = (startedAtMs: number, ms: number, more: Partial<Span> = {}): Span => ({
  id: 'one',
  site: 'reddit.com',
  surface: 'feed',
  startedAtMs,
  endedAtMs: startedAtMs + ms,
  visit: true,
  ...more,
})

describe('amounts', () => {
  it('are summed over devices and sites, and only visits to the feed count', () => {
    expect(
      sumOf([
        total('2026-11-23', 10),
        total('2026-11-23', 5, { deviceId: 'b' }),
        total('2026-11-23', 3, { site: 'x.com' }),
        total('2026-11-23', 7, { surface: 'people', visits: 4 }),
      ]),
    ).toEqual({ feedMs: minutes(18), peopleMs: minutes(7), visits: 3 })
  })

  it('hold the span that is open at this moment, in its own hours', () => {
    const startedAtMs = new Date(2026, 10, 24, 9, 50).getTime()
    const open = totalOfOpen(span(startedAtMs, minutes(30)), '2026-11-24')
    expect(open).toMatchObject({ day: '2026-11-24', ms: minutes(30), visits: 1 })
    expect([open.byHour[9], open.byHour[10]]).toEqual([minutes(10), minutes(20)])
  })
})

describe('bars', () => {
  it('there is one for each day, with what is known of it', () => {
    const bars = dayBars(
      [total('2026-11-03', 10), total('2026-11-03', 2, { surface: 'people' }), total('2026-10-31', 99)],
      periodOf('month', '2026-11-24', monday),
      bounds,
    )
    expect(bars).toHaveLength(30)
    expect(bars[2]).toEqual({
      from: '2026-11-03',
      to: '2026-11-03',
      feedMs: minutes(10),
      peopleMs: minutes(2),
      visits: 1,
      known: 'counted',
    })
    const daysOf = (known: Knowledge) => bars.filter((bar) => bar.known === known).map(({ from }) => from)
    expect(daysOf('before')).toEqual(['2026-11-01', '2026-11-02'])
    expect(daysOf('silent')).toHaveLength(21)
    expect(daysOf('ahead')[0]).toBe('2026-11-25')
    expect(bars.filter(isLived)).toHaveLength(22)
  })

  it('know nothing before the first time that anything was counted', () => {
    const week = periodOf('week', '2026-11-24', monday)
    const bars = dayBars([], week, { ...bounds, firstDay: null })
    expect(bars.map(({ known }) => known)).toEqual([...Array(2).fill('before'), ...Array(5).fill('ahead')])
  })

  it('of a year are weeks, cut to the year at both ends, and lose nothing', () => {
    const year = periodOf('year', '2026-06-01', monday)
    const totals = [
      total('2026-01-01', 1),
      total('2026-01-04', 2),
      total('2026-01-05', 4),
      total('2026-12-31', 8),
    ]
    const weeks = weekBars(dayBars(totals, year, { firstDay: '2026-01-01', today: '2027-02-01' }), monday)
    expect(weeks).toHaveLength(53)
    expect(weeks[0]).toMatchObject({ from: '2026-01-01', to: '2026-01-04', feedMs: minutes(3), visits: 2 })
    expect(weeks[1]).toMatchObject({ from: '2026-01-05', to: '2026-01-11', feedMs: minutes(4) })
    expect(weeks.at(-1)).toMatchObject({ from: '2026-12-28', to: '2026-12-31', feedMs: minutes(8) })
    expect(weeks.reduce((sum, { feedMs }) => sum + feedMs, 0)).toBe(minutes(15))
  })

  it('a week in which anything was counted is counted, one with nothing is not', () => {
    const days = dayBars([total('2026-11-05', 1)], { from: '2026-10-26', to: '2026-11-29' }, bounds)
    expect(weekBars(days, monday).map(({ known }) => known)).toEqual([
      'before',
      'counted',
      'silent',
      'silent',
      'silent',
    ])
  })
})

describe('hours', () => {
  it('run from the day’s start', () => {
    const hoursFrom = (dayStartMinutes: number) => hourAmounts([], dayStartMinutes).map(({ hour }) => hour)
    expect(hoursFrom(240)).toEqual([...Array.from({ length: 20 }, (_, index) => index + 4), 0, 1, 2, 3])
    expect(hoursFrom(0)[0]).toBe(0)
    expect(hoursFrom(23 * 60 + 30).slice(0, 2)).toEqual([23, 0])
  })

  it('are summed by surface', () => {
    const hours = hourAmounts(
      [
        total('2026-11-24', 4, { hour: 1 }),
        total('2026-11-24', 5, { hour: 1, site: 'x.com' }),
        total('2026-11-24', 6, { hour: 1, surface: 'people' }),
      ],
      240,
    )
    expect(hours[21]).toEqual({ hour: 1, feedMs: minutes(9), peopleMs: minutes(6) })
    expect(hours.filter(({ feedMs }) => feedMs > 0)).toHaveLength(1)
  })

  test('of days with 23 and 25 hours hold every minute once', () => {
    const lengths = new Set<number>()
    for (let day: Day = '2026-01-01'; day <= '2026-12-31'; day = addToDay(day, 1)) {
      const [startMs, endMs] = [dayStartMs(day, 0), dayEndMs(day, 0)]
      const hours = hourAmounts([totalOfOpen(span(startMs, endMs - startMs), day)], 0)
      const sum = hours.reduce((ms, { feedMs }) => ms + feedMs, 0)
      expect(sum, day).toBe(endMs - startMs)
      lengths.add(sum / minutes(60))
      const twice = hours.filter(({ feedMs }) => feedMs > minutes(60))
      expect(twice.length, day).toBe(sum > minutes(24 * 60) ? 1 : 0)
    }
    const changes = { 'Europe/Berlin': [23, 25], 'Australia/Lord_Howe': [23.5, 24.5] }[process.env.TZ ?? '']
    for (const hours of changes ?? [24]) expect(lengths).toContain(hours)
  })
})

describe('the week’s hours', () => {
  const naming = { dayStartMinutes: 240, firstWeekday: monday }

  it('are feed alone, on the weekday that the person’s day began on', () => {
    const week = periodOf('week', '2026-11-24', monday)
    const totals = [
      total('2026-11-23', 12, { hour: 1 }),
      total('2026-11-23', 30, { hour: 1, surface: 'people' }),
    ]
    const rows = heatRows(totals, dayBars(totals, week, bounds), naming)
    expect(rows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 0])
    expect(rows[0]!.hours[21]).toEqual({ hour: 1, ms: minutes(12) })
    expect(rows.flatMap(({ hours }) => hours).filter(({ ms }) => ms > 0)).toHaveLength(1)
  })

  it('of several weeks are a mean over the days that were lived since counting began', () => {
    const month = periodOf('month', '2026-11-24', monday)
    const totals = [total('2026-11-09', 10), total('2026-11-16', 20)]
    const [mondays, ...others] = heatRows(totals, dayBars(totals, month, bounds), naming)
    // Counting began on Tuesday the 3rd: 9, 16 and 23 November are Mondays since, 30 is ahead.
    expect(mondays!.days).toBe(3)
    expect(mondays!.hours.find(({ hour }) => hour === 10)!.ms).toBe(minutes(10))
    expect(others.map(({ days }) => days)).toEqual([4, 3, 3, 3, 3, 3])
  })

  it('of a weekday that was not lived yet are empty', () => {
    const week = periodOf('week', '2026-11-24', monday)
    const rows = heatRows([], dayBars([], week, bounds), naming)
    expect(rows.map(({ days }) => days)).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(rows.flatMap(({ hours }) => hours).every(({ ms }) => ms === 0)).toBe(true)
  })
})

test('sites come with the most time first', () => {
  const sites = siteAmounts([
    total('2026-11-23', 5),
    total('2026-11-24', 5),
    total('2026-11-24', 20, { site: 'whatsapp.com', surface: 'people' }),
    total('2026-11-24', 11, { site: 'x.com', visits: 3 }),
  ])
  expect(sites).toEqual([
    { site: 'whatsapp.com', feedMs: 0, peopleMs: minutes(20), visits: 0 },
    { site: 'x.com', feedMs: minutes(11), peopleMs: 0, visits: 3 },
    { site: 'reddit.com', feedMs: minutes(10), peopleMs: 0, visits: 2 },
  ])
})

describe('visits', () => {
  const at = (minute: number) => new Date(2026, 10, 24, 12, minute).getTime()

  it('go on over short absences and other sites, and end after five minutes away', () => {
    const stays = staysOf([
      span(at(0), minutes(2)),
      span(at(3), minutes(1), { site: 'x.com' }),
      span(at(6), minutes(4), { surface: 'people' }),
      span(at(15), minutes(1)),
    ])
    expect(stays).toEqual([
      {
        site: 'reddit.com',
        startedAtMs: at(0),
        endedAtMs: at(10),
        feedMs: minutes(2),
        peopleMs: minutes(4),
      },
      { site: 'x.com', startedAtMs: at(3), endedAtMs: at(4), feedMs: minutes(1), peopleMs: 0 },
      { site: 'reddit.com', startedAtMs: at(15), endedAtMs: at(16), feedMs: minutes(1), peopleMs: 0 },
    ])
  })
})
