import { wishFor } from '@/lib/domain/check-ins/wishes'
import type { LeapDay } from '@/lib/domain/people/dates'
import { dayOf, type Day } from '@/lib/domain/time/day'
import type { Acquaintance } from './people'

/** What somebody's birthday asks for; null on other days, and once they talked on it or since. */
export function wishOf(
  { person, contacts }: Pick<Acquaintance, 'person' | 'contacts'>,
  { day, dayStartMinutes, leapDay }: { day: Day; dayStartMinutes: number; leapDay: LeapDay },
) {
  const last = contacts[0]
  return wishFor({ person, day, leapDay, talked: last ? dayOf(last.atMs, dayStartMinutes) : null })
}
