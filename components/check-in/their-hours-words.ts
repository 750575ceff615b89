import { i18n } from '#i18n'
import { isElsewhere, type TheirHours } from '@/lib/domain/people/their-hours'

const clock = (atMs: number, timeZone: string) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone }).format(atMs)

/** Minutes after midnight as a time of day. */
export const minutesWords = (minutes: number) => clock(Date.UTC(2000, 0, 1, 0, minutes), 'UTC')

/** Their local hour where it is another than here, and what they would rather not; each a short phrase. */
export function theirHoursWords(name: string, hours: TheirHours, nowMs: number): string[] {
  const { timeZone, notBeforeMinutes, notAfterMinutes, noCalls } = hours
  const words: string[] = []
  if (timeZone !== null && isElsewhere(hours, nowMs)) {
    words.push(i18n.t('checkIn.hours.now', [clock(nowMs, timeZone), name]))
  }
  if (notBeforeMinutes !== null) {
    words.push(i18n.t('checkIn.hours.notBefore', [minutesWords(notBeforeMinutes)]))
  }
  if (notAfterMinutes !== null) words.push(i18n.t('checkIn.hours.notAfter', [minutesWords(notAfterMinutes)]))
  if (noCalls) words.push(i18n.t('checkIn.hours.noCalls'))
  return words
}
