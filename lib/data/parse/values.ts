import * as v from 'valibot'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { canonicalHost } from '@/lib/domain/time/host'
import { type Day, isDay } from '@/lib/domain/time/day'
import type { Zone } from '@/lib/domain/time/wall-clock'

/** Epoch milliseconds within the range of Date. */
export const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
export const instantOrNull = v.nullable(instant)

/** A length or count: finite and not negative. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0))

export const day = v.custom<Day>(isDay)
export const dayOrNull = v.nullable(day)

/** Minutes after midnight by the wall clock. */
export const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))
export const minuteOfDayOrNull = v.nullable(minuteOfDay)

/** A duration in minutes, at most a week. */
export const lengthMinutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_080))

/** True for the name of a time zone that this browser knows. */
function isZone(value: unknown): value is string {
  try {
    return typeof value === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
export const zone: v.GenericSchema<unknown, Zone> = v.nullable(v.custom<string>(isZone))

export const text = v.string()
export const textOrNull = v.nullable(v.string())
export const filledText = v.pipe(v.string(), v.nonEmpty())
export const yesNo = v.boolean()
/** A host in canonical form. Nothing else may become a pattern that the browser is asked to grant. */
export const host = v.custom<string>((value) => typeof value === 'string' && canonicalHost(value) === value)

/**
 * A meeting address exactly as `meetingUrlOf` writes it, because an address from a file will be opened some
 * day.
 */
export const meetingUrl = v.pipe(
  v.string(),
  v.check((url) => meetingUrlOf(url) === url),
)
export const surface = v.picklist(['feed', 'people'])
