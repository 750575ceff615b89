import { i18n } from '#i18n'
import type { TheirHours } from '@/lib/domain/people/reach/their-hours'
import type { Minutes } from '@/lib/domain/time/units'
import { clockIn, hourSlot } from './their-hour'

/** Minutes after midnight as a time of day. */
export const minutesWords = (minutes: Minutes) => clockIn('UTC', Date.UTC(2000, 0, 1, 0, minutes))

/** Short phrases about when they would rather not be contacted; often none. */
export function wishedHoursWords({ notBeforeMinutes, notAfterMinutes, noCalls }: TheirHours): string[] {
  const words: string[] = []
  if (notBeforeMinutes !== null) {
    words.push(i18n.t('checkIn.hours.notBefore', [minutesWords(notBeforeMinutes)]))
  }
  if (notAfterMinutes !== null) words.push(i18n.t('checkIn.hours.notAfter', [minutesWords(notAfterMinutes)]))
  if (noCalls) words.push(i18n.t('checkIn.hours.noCalls'))
  return words
}

/** The sentence without the time, which a page may paint before the time is known. */
export const theirHourTemplate = (name: string) => i18n.t('checkIn.hours.now', [hourSlot, name])
