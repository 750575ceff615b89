import * as v from 'valibot'
import type { Span } from '@/lib/domain/time/span'
import type { DayTotal } from '@/lib/domain/time/totals'
import { field, type Fields, repairFields } from './fields'
import { amount, day, filledText, instant, text, yesNo } from './values'

export const surface = v.picklist(['feed', 'people'])

export const spanFields: Fields<Span> = {
  id: field(filledText, ''),
  site: field(text, ''),
  surface: field(surface, 'feed'),
  startedAtMs: field(instant, 0),
  endedAtMs: field(instant, 0),
  visit: field(yesNo, false),
}

/** A span that would end before it starts has no length. */
export function parseSpan(value: unknown) {
  const parsed = repairFields(spanFields, value)
  if (parsed.value.endedAtMs < parsed.value.startedAtMs) {
    parsed.value.endedAtMs = parsed.value.startedAtMs
    parsed.repaired.push('endedAtMs')
  }
  return parsed
}

export const dayTotalFields: Fields<DayTotal> = {
  deviceId: field(text, ''),
  day: field(day, '1970-01-01'),
  site: field(text, ''),
  surface: field(surface, 'feed'),
  ms: field(amount, 0),
  visits: field(amount, 0),
  byHour: field(v.pipe(v.array(amount), v.length(24)), Array<number>(24).fill(0)),
}

export const parseDayTotal = (value: unknown) => repairFields(dayTotalFields, value)
