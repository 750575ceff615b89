import { millisecondsInMinute } from 'date-fns/constants'
import { i18n } from '#i18n'
import { durationWords } from '@/components/today/duration-words'
import type { PreviewDay } from '@/lib/domain/boundaries/preview'

/** True when something would have closed a feed on that day. */
export const closes = ({ spentAtMs, overMs, visitsOver, longVisits, quietMs }: PreviewDay) =>
  (spentAtMs !== null && overMs > 0) || visitsOver > 0 || longVisits > 0 || quietMs > 0

/** The previewed days in one sentence. */
export function previewWords(days: readonly PreviewDay[], { hideNumbers }: { hideNumbers: boolean }): string {
  const lived = days.filter(({ feedMs }) => feedMs > 0)
  if (lived.length === 0) return i18n.t('boundaries.preview.empty')
  const closed = lived.filter(closes)
  if (closed.length === 0) return i18n.t('boundaries.preview.never')
  if (hideNumbers)
    return i18n.t(
      closed.length * 2 > lived.length ? 'boundaries.preview.often' : 'boundaries.preview.atTimes',
    )
  const overMs = closed.reduce((sum, day) => sum + day.overMs, 0) / closed.length
  const sentence = i18n.t('boundaries.preview.days', closed.length, [String(closed.length)])
  if (overMs < millisecondsInMinute) return sentence
  return `${sentence} ${i18n.t('boundaries.preview.after', [durationWords(Math.round(overMs / millisecondsInMinute))])}`
}
