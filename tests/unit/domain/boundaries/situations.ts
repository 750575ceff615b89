import * as fc from 'fast-check'
import {
  type BoundarySet,
  type Budget,
  coolingOffChoices,
  type QuietTime,
} from '@/lib/domain/boundaries/boundaries'
import type { Wish } from '@/lib/domain/boundaries/change/change'
import { visitLapsesAtMs } from '@/lib/domain/boundaries/entry'
import type { Guarded } from '@/lib/domain/boundaries/change/guarded'
import { isObserving } from '@/lib/domain/boundaries/one-offs'
import { verdict } from '@/lib/domain/boundaries/verdict'
import { addToDay, dayEndMs, dayOf, dayStartMs, weekdayOf, type Day } from '@/lib/domain/time/day'
import { poolVisits } from '@/lib/domain/time/pool-visits'
import type { Span } from '@/lib/domain/time/span'
import { placeOf } from '@/lib/domain/time/surfaces'
import { usageOf } from '@/lib/domain/time/usage'
import { siteNamed } from '@/tests/support/settings'

const minuteMs = 60_000
const siteIds = ['x.com', 'reddit.com', 'youtube.com']
/** The last is a part of another site, which may be watched by itself. */
const hosts = [...siteIds, 'redd.it', 'old.reddit.com']
const paths = ['/', '/messages', '/watch']
export const addresses = hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`))

/** Days on which the clocks of the test zones go forward or back, and two ordinary ones. */
export const days: Day[] = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2026-04-24',
  '2026-10-30',
  '2026-06-17',
  '2011-12-30',
]

const week = (count: fc.Arbitrary<number | null>) =>
  fc.oneof(
    { weight: 3, arbitrary: count.map((one) => Array.from({ length: 7 }, () => one)) },
    fc.array(count, { minLength: 7, maxLength: 7 }),
  )
const sites = fc.oneof(fc.constant('all' as const), fc.subarray([...siteIds, 'old.reddit.com']))
const id = fc.constantFrom('a', 'b', 'c')

const budgets: fc.Arbitrary<Budget> = fc.record({
  id,
  name: fc.constantFrom('', 'Evening'),
  sites,
  minutesByWeekday: week(fc.constantFrom(null, 0, 5, 10, 30)),
  visitsByWeekday: week(fc.constantFrom(null, null, 0, 1, 2, 3)),
  minutesPerVisit: fc.constantFrom(null, null, 0, 4, 10),
})

const minuteOfDay = fc.oneof(fc.constantFrom(0, 90, 120, 150, 180, 1320), fc.integer({ min: 0, max: 1439 }))
export const quietTimes: fc.Arbitrary<QuietTime> = fc.record({
  id,
  name: fc.constant(''),
  weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  fromMinutes: minuteOfDay,
  toMinutes: minuteOfDay,
  sites,
})

const distinct = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: (each) => each.id, maxLength: 3 })

const sets: fc.Arbitrary<BoundarySet> = fc.record({
  budgets: distinct(budgets),
  quietTimes: distinct(quietTimes),
  entryPause: fc.subarray(siteIds),
  calm: fc.subarray(['shorts', 'reels']),
  coolingOffHours: fc.constantFrom(...coolingOffChoices),
})

const watchedSites = fc
  .subarray(['x.com', 'reddit.com', 'youtube.com', 'old.reddit.com'])
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((site) =>
        fc.record({
          site: fc.constant(site),
          hosts: fc
            .subarray(['redd.it', 'old.reddit.com'])
            .map((more) => [site, ...(site === 'reddit.com' ? more : [])]),
          peoplePatterns: fc.subarray(['/messages', '/watch']),
          feedPatterns: fc.subarray(['/messages']),
          countWhenVisible: fc.boolean(),
        }),
      ),
    ),
  )
  .map((some) => some.map((fields) => siteNamed(fields.site, fields)))

const observing = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -8, max: 1 }))
    .map(([day, by]) => ({ from: addToDay(day, by), until: addToDay(day, by + 7) })),
)

const guarded: fc.Arbitrary<Guarded> = fc.record({
  sites: watchedSites,
  idleSeconds: fc.constantFrom(15, 60, 300),
  dayStartMinutes: fc.constantFrom(240, 240, 240, 0, 1320),
  zone: fc.constantFrom(
    null,
    null,
    'Europe/Berlin',
    'America/Los_Angeles',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ),
  observing,
})

export const wishes: fc.Arbitrary<Wish> = fc.record({ set: sets, settings: guarded })

/** A wish and another that differs from it in a few things, as changes mostly do. */
export const wishPairs = fc
  .tuple(wishes, wishes, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
  .map(([before, other, keep]): [Wish, Wish] => {
    const pick = <T>(index: number, mine: T, theirs: T) => (keep[index] ? mine : theirs)
    const [a, b] = [before, other]
    return [
      before,
      {
        set: {
          budgets: pick(0, a.set.budgets, b.set.budgets),
          quietTimes: pick(1, a.set.quietTimes, b.set.quietTimes),
          entryPause: pick(2, a.set.entryPause, b.set.entryPause),
          calm: pick(3, a.set.calm, b.set.calm),
          coolingOffHours: pick(4, a.set.coolingOffHours, b.set.coolingOffHours),
        },
        settings: {
          sites: pick(5, a.settings.sites, b.settings.sites),
          idleSeconds: pick(6, a.settings.idleSeconds, b.settings.idleSeconds),
          dayStartMinutes: pick(7, a.settings.dayStartMinutes, b.settings.dayStartMinutes),
          observing: pick(8, a.settings.observing, b.settings.observing),
          zone: pick(9, a.settings.zone, b.settings.zone),
        },
      },
    ]
  })

/** What was counted until an instant. */
export interface Situation {
  nowMs: number
  spans: Span[]
}

export const situations: fc.Arbitrary<Situation> = fc
  .record({
    day: fc.constantFrom(...days),
    minute: fc.integer({ min: 0, max: 1800 }),
    stretches: fc.array(
      fc.record({
        site: fc.constantFrom(...siteIds, 'old.reddit.com'),
        minutes: fc.constantFrom(0, 1, 4, 5, 10, 30),
        gapMinutes: fc.constantFrom(0, 1, 4, 5, 8, 60),
        surface: fc.constantFrom('feed' as const, 'feed' as const, 'people' as const),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ day, minute, stretches }) => {
    const nowMs = dayStartMs(day, 0) + minute * minuteMs
    let endMs = nowMs
    const spans = stretches.map(({ site, minutes, gapMinutes, surface }, index): Span => {
      const endedAtMs = endMs - gapMinutes * minuteMs
      endMs = endedAtMs - minutes * minuteMs
      return { id: `s${index}`, site, surface, startedAtMs: endMs, endedAtMs, visit: false }
    })
    return { nowMs, spans }
  })

/** Whether an address may be looked at: judged by the verdict itself and not by the rules of change. */
export function isOpen({ set, settings }: Wish, { nowMs, spans }: Situation, address: string): boolean {
  const place = placeOf(address, settings.sites)
  if (place?.surface !== 'feed') return true
  const { dayStartMinutes } = settings
  const today = dayOf(nowMs, dayStartMinutes)
  if (isObserving(settings.observing, today)) return true
  const startsAtMs = dayStartMs(today, dayStartMinutes)
  const ofToday = spans.filter(({ startedAtMs }) => startedAtMs >= startsAtMs)
  const totals = ofToday.map((span) => ({ ...span, ms: span.endedAtMs - span.startedAtMs }))
  const pools = Object.fromEntries(
    set.budgets.map((budget) => [budget.id, poolVisits(spans, budget.sites, startsAtMs)]),
  )
  const lastAtMs = Math.max(
    0,
    ...spans.filter((span) => span.site === place.site).map((span) => span.endedAtMs),
  )
  const state = verdict({
    site: place.site,
    set,
    usage: usageOf(totals, null),
    pools,
    presence: null,
    zone: settings.zone,
    passes: [],
    weekday: weekdayOf(today),
    nowMs,
    dayEndsAtMs: dayEndMs(today, dayStartMinutes),
    lapsesAtMs: visitLapsesAtMs({ entry: undefined, recent: { lastAtMs, feed: true, people: false } }, nowMs),
  }).state
  return state !== 'pause'
}

/** The addresses that one wish keeps closed and another does not. */
export const openedBy = (closing: Wish, opening: Wish, situation: Situation) =>
  addresses.filter((address) => !isOpen(closing, situation, address) && isOpen(opening, situation, address))

/** A moment on a page: in the focused window or beside it, so long without input. */
export interface Moment {
  address: string
  beside: boolean
  idleSeconds: number
}

export const moments: fc.Arbitrary<Moment> = fc.record({
  address: fc.constantFrom(...addresses),
  beside: fc.boolean(),
  idleSeconds: fc.constantFrom(0, 30, 100, 400),
})

/** Whether a moment counts as feed. */
export function counts({ sites: watched, idleSeconds }: Guarded, moment: Moment): boolean {
  const place = placeOf(moment.address, watched)
  if (place?.surface !== 'feed' || moment.idleSeconds >= idleSeconds) return false
  return !moment.beside || watched.some((one) => one.site === place.site && one.countWhenVisible)
}
