import * as v from 'valibot'
import { meetingUrlOf } from '@/lib/domain/check-ins/meeting-url'
import { canonicalHost } from '@/lib/domain/time/host'
import { type Day, isDay } from '@/lib/domain/time/day'
import type { Zone } from '@/lib/domain/time/wall-clock'

/** Epoch milliseconds that a Date can name. */
export const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
export const instantOrNull = v.nullable(instant)

/** A length or a count: finite, zero or more. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0))

export const day = v.custom<Day>(isDay)
export const dayOrNull = v.nullable(day)

/** Minutes after midnight by the wall clock. */
export const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))
export const minuteOfDayOrNull = v.nullable(minuteOfDay)

/** Minutes that something may take: a week at most. */
export const lengthMinutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_080))

/** The name of a zone that this browser knows the clock of; another one's clock cannot be told. */
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
/** A host in canonical form; nothing else may become a pattern that a browser is asked to grant. */
export const host = v.custom<string>((value) => typeof value === 'string' && canonicalHost(value) === value)

/** The address of a call as `meetingUrlOf` writes it, and nothing else: one from a file is opened one day. */
export const meetingUrl = v.pipe(
  v.string(),
  v.check((url) => meetingUrlOf(url) === url),
)
export const surface = v.picklist(['feed', 'people'])
