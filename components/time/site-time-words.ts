import { i18n } from '#i18n'
import { amountWords } from '@/components/today/ribbon/ribbon-words'
import type { Milliseconds } from '@/lib/domain/time/units'

/** Today's time on one site in words; without figures when numbers are hidden. */
export function siteTimeWords(
  { feedMs, peopleMs }: { feedMs: Milliseconds; peopleMs: Milliseconds },
  { hideNumbers }: { hideNumbers: boolean },
): string {
  const parts = [
    feedMs > 0 && i18n.t('time.feed', [amountWords(feedMs, { hideNumbers })]),
    peopleMs > 0 && i18n.t('time.people', [amountWords(peopleMs, { hideNumbers })]),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : i18n.t('time.noTime')
}
