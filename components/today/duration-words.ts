import { i18n } from '#i18n'
import type { Minutes } from '@/lib/domain/time/units'

/** Whole minutes as words inside a sentence: "less than a minute", "12 minutes", "1 hour", "1 h 20 min". */
export function durationWords(minutes: Minutes): string {
  if (minutes < 1) return i18n.t('today.duration.underMinute')
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return i18n.t('today.duration.minutes', minutes)
  return rest
    ? i18n.t('today.duration.hoursMinutes', [String(hours), String(rest)])
    : i18n.t('today.duration.hours', hours)
}

/** The sentence with a capital first letter. */
export const capitalised = (sentence: string) => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
