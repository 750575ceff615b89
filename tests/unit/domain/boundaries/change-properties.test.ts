import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Boundaries, noBoundaries } from '@/lib/domain/boundaries/boundaries'
import { changed, loosened, onDay, settingsOnDay, type Wish } from '@/lib/domain/boundaries/change/change'
import type { Guarded } from '@/lib/domain/boundaries/change/guarded'
import { isObserving } from '@/lib/domain/boundaries/one-offs'
import { dayOf, dayStartMs } from '@/lib/domain/time/day'
import { counts, isOpen, addresses, moments, openedBy, situations, wishes, wishPairs } from './situations'

const numRuns = process.env.TZ === 'UTC' ? 1500 : 300
/** The same pairs every time; others with SEED=… */
const seed = Number(process.env.SEED ?? 20_261_124)
const hourMs = 3_600_000

const having = ({ set }: Wish): Boundaries => ({ version: 1, current: set, pending: null })

/** What holds right after a change. */
function change(before: Wish, wanted: Wish, nowMs: number) {
  const { settings } = before
  const next = changed({ boundaries: having(before), settings, wanted, nowMs, settingUp: false })
  return { ...next, held: { set: next.boundaries.current, settings: next.settings } }
}

/** Nothing is protected: boundaries are off for the first week, or there is none. */
const isFree = ({ set, settings }: Wish, nowMs: number) =>
  isObserving(settings.observing, dayOf(nowMs, settings.dayStartMinutes)) ||
  JSON.stringify(set) === JSON.stringify(noBoundaries)

test('no change ever permits a minute or a visit more at once, on any day that a clock goes forward or back', () => {
  let looser = 0
  let waited = 0
  fc.assert(
    fc.property(wishPairs, situations, fc.nat(24 * 60), ([before, after], situation, laterMinutes) => {
      const { nowMs } = situation
      const { boundaries, held, loosened: parts } = change(before, after, nowMs)
      if (parts.length > 0) waited++
      // Now, and at any instant until its day begins.
      const from = boundaries.pending?.from
      const endMs = from ? dayStartMs(from, before.settings.dayStartMinutes) : nowMs + 1
      const laterMs = Math.min(nowMs + laterMinutes * 60_000, endMs - 1)
      for (const atMs of [nowMs, laterMs])
        expect(openedBy(before, held, { ...situation, nowMs: atMs })).toEqual([])
      if (openedBy(before, after, situation).length === 0) return
      looser++
      expect(parts).not.toEqual([])
      expect(boundaries.pending).toMatchObject({ set: after.set, settings: after.settings })
    }),
    { numRuns, seed },
  )
  expect(looser).toBeGreaterThan(numRuns / 50)
  expect(waited).toBeGreaterThan(numRuns / 2)
})

test('nor does any number of changes one after the other, taking back among them', () => {
  fc.assert(
    fc.property(
      wishes,
      fc.array(fc.option(wishes, { nil: null }), { minLength: 1, maxLength: 4 }),
      situations,
      (first, steps, situation) => {
        if (isFree(first, situation.nowMs)) return
        let boundaries = having(first)
        let settings: Guarded = first.settings
        for (const wanted of steps)
          if (wanted === null) boundaries = { ...boundaries, pending: null }
          else
            ({ boundaries, settings } = changed({
              boundaries,
              settings,
              wanted,
              nowMs: situation.nowMs,
              settingUp: false,
            }))
        expect(openedBy(first, { set: boundaries.current, settings }, situation)).toEqual([])
      },
    ),
    { numRuns, seed },
  )
})

test('what tightens holds at once, even beside something that loosens', () => {
  let tighter = 0
  fc.assert(
    fc.property(wishPairs, situations, ([before, after], situation) => {
      const { held, loosened: parts } = change(before, after, situation.nowMs)
      // Another begin of the day or another clock, or a part of a site that goes by itself, holds as a whole or not at all.
      if (parts.some((part) => part === 'site' || part === 'day-start' || part === 'zone')) return
      expect(openedBy(after, held, situation)).toEqual([])
      if (openedBy(after, before, situation).length > 0) tighter++
    }),
    { numRuns, seed },
  )
  expect(tighter).toBeGreaterThan(numRuns / 100)
})

test('every moment that counted goes on counting at once', () => {
  fc.assert(
    fc.property(wishPairs, situations, moments, ([before, after], { nowMs }, moment) => {
      const { held, loosened: parts } = change(before, after, nowMs)
      if (isFree(before, nowMs)) return
      if (counts(before.settings, moment)) expect(counts(held.settings, moment)).toBe(true)
      if (parts.includes('site')) return
      if (counts(after.settings, moment)) expect(counts(held.settings, moment)).toBe(true)
    }),
    { numRuns, seed },
  )
})

test('what waits begins with a day, after the hours of cooling off, and is then all that was wished for', () => {
  fc.assert(
    fc.property(wishPairs, situations, ([before, after], { nowMs }) => {
      const { boundaries, settings } = change(before, after, nowMs)
      const { pending } = boundaries
      if (!pending) return
      const startMs = dayStartMs(pending.from, before.settings.dayStartMinutes)
      expect(startMs).toBeGreaterThan(nowMs)
      expect(startMs).toBeGreaterThanOrEqual(nowMs + before.set.coolingOffHours * hourMs)
      const today = dayOf(nowMs, before.settings.dayStartMinutes)
      expect(onDay(boundaries, today)).toBe(boundaries)
      expect(onDay(boundaries, pending.from).current).toEqual(after.set)
      expect(settingsOnDay(settings, boundaries, pending.from)).toEqual(after.settings)
    }),
    { numRuns, seed },
  )
})

test('what only loosens changes nothing until then, so that taking it back restores everything', () => {
  let loose = 0
  fc.assert(
    fc.property(wishPairs, situations, ([before, after], situation) => {
      if (loosened(after, before).length > 0 || loosened(before, after).length === 0) return
      if (isFree(before, situation.nowMs)) return
      loose++
      const { held } = change(before, after, situation.nowMs)
      for (const address of addresses)
        expect(isOpen(held, situation, address)).toBe(isOpen(before, situation, address))
    }),
    { numRuns: 2 * numRuns, seed },
  )
  expect(loose).toBeGreaterThan(numRuns / 100)
})
