import { millisecondsInDay } from 'date-fns/constants'
import ICAL from 'ical.js'
import type { Instant } from '@/lib/domain/time/units'
import { aheadMs } from '@/lib/domain/time/wall-clock'
import { stepsBetween, type ZoneStep } from '@/lib/domain/time/zone-steps'

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
/** A zone that followed one rule for this many years is assumed to go on following it. */
const ruleYears = 5
/** For a zone without such a rule, the changes of so many years are listed one by one. */
const listedYears = 10

const offset = (ms: number) => ICAL.UtcOffset.fromSeconds(Math.round(ms / 1000))
const wallTime = (wallMs: Instant) =>
  ICAL.Time.fromDateTimeString(new Date(wallMs).toISOString().slice(0, 19))

/** The weekday of a month on which a clock changes, as RRULE writes it: the last of its kind, or the nth. */
function weekdayInMonth(wallMs: Instant): { last: string | null; nth: string; month: number; time: string } {
  const date = new Date(wallMs)
  const weekday = weekdays[date.getUTCDay()] ?? 'SU'
  const isLast = new Date(wallMs + 7 * millisecondsInDay).getUTCMonth() !== date.getUTCMonth()
  return {
    last: isLast ? `-1${weekday}` : null,
    nth: `${Math.ceil(date.getUTCDate() / 7)}${weekday}`,
    month: date.getUTCMonth() + 1,
    time: date.toISOString().slice(11),
  }
}

/**
 * The yearly rule that all of these changes follow, one in each year; null when they follow no simple rule.
 */
function ruleOfSteps(steps: readonly ZoneStep[]): string | null {
  const places = steps.map(({ atMs, beforeMs }) => weekdayInMonth(atMs + beforeMs))
  const [first] = places
  if (steps.length !== ruleYears || !first) return null
  if (places.some(({ month, time }) => month !== first.month || time !== first.time)) return null
  const byDay = [first.last, first.nth].find(
    (one) => one !== null && places.every(({ last, nth }) => one === last || one === nth),
  )
  return byDay ? `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${byDay}` : null
}

function observance({ atMs, beforeMs, afterMs }: ZoneStep, rule: string | null) {
  const part = new ICAL.Component(afterMs > beforeMs ? 'daylight' : 'standard')
  part.addPropertyWithValue('dtstart', wallTime(atMs + beforeMs))
  part.addPropertyWithValue('tzoffsetfrom', offset(beforeMs))
  part.addPropertyWithValue('tzoffsetto', offset(afterMs))
  if (rule !== null) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule))
  return part
}

/**
 * What a calendar has to know about a zone from an instant (epoch ms) on (VTIMEZONE, RFC 5545, 3.6.5),
 * derived from the zone data of this browser.
 */
export function zoneComponent(zone: string, fromMs: Instant) {
  const beganMs = fromMs - 366 * millisecondsInDay
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const ahead = aheadMs(zone, beganMs)
  component.addSubcomponent(observance({ atMs: beganMs, beforeMs: ahead, afterMs: ahead }, null))
  const steps = stepsBetween(zone, beganMs, beganMs + listedYears * 366 * millisecondsInDay)
  const kinds = [true, false].map((up) => steps.filter((step) => step.afterMs > step.beforeMs === up))
  const rules = kinds.map((kind) => ruleOfSteps(kind.slice(0, ruleYears)))
  kinds.forEach((kind, index) => {
    const rule = rules[index] ?? null
    const [first] = kind
    if (rule !== null && first) component.addSubcomponent(observance(first, rule))
    else for (const step of kind) component.addSubcomponent(observance(step, null))
  })
  return component
}
