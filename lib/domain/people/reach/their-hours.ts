import type { Instant } from '@/lib/domain/time/units'
import type { Person } from '../person'

/** When somebody likes to be contacted, by their local time. */
export type TheirHours = Pick<Person, 'notBeforeMinutes' | 'notAfterMinutes' | 'noCalls' | 'timeZone'>

/** Minutes after midnight in a zone (null: the device's own); null for an unknown zone. */
function minutesThere(nowMs: Instant, timeZone: string | null): number | null {
  try {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: timeZone ?? undefined,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    const [hours, minutes] = clock.format(nowMs).split(':').map(Number)
    return (hours ?? 0) * 60 + (minutes ?? 0)
  } catch {
    return null
  }
}

/** True when their local time differs from the device's. */
export const isElsewhere = ({ timeZone }: Pick<TheirHours, 'timeZone'>, nowMs: Instant): boolean => {
  if (timeZone === null) return false
  const there = minutesThere(nowMs, timeZone)
  return there !== null && there !== minutesThere(nowMs, null)
}

/**
 * True when an instant is outside the hours in which they like to be contacted. Hours that cross midnight
 * (not before 18:00, not after 02:00) form one stretch.
 */
export function isOutsideHours(hours: TheirHours, nowMs: Instant): boolean {
  const there = minutesThere(nowMs, hours.timeZone)
  if (there === null) return false
  const { notBeforeMinutes: from, notAfterMinutes: to } = hours
  if (from === null || to === null) return (from !== null && there < from) || (to !== null && there > to)
  return from <= to ? there < from || there > to : there < from && there > to
}
