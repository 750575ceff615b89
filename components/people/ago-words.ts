import { i18n } from '#i18n'
import { quietFor } from '@/lib/domain/people/nudge/quiet-for'
import { numberWord } from '@/components/ui/number-word'
import type { Days } from '@/lib/domain/time/units'

/** How long ago the last contact was, alone on a line; "quiet so far" when there was none (null). */
export function agoWords(days: Days | null, { hideNumbers }: { hideNumbers: boolean }): string {
  if (days === null) return i18n.t('people.ago.none')
  const { unit, count } = quietFor(days)
  if (unit === 'day' && count < 2) return i18n.t(count ? 'people.ago.yesterday' : 'people.ago.today')
  if (hideNumbers) return i18n.t(days < 14 ? 'people.ago.lately' : 'people.ago.while')
  if (unit === 'day') return i18n.t('people.ago.days', [numberWord(count)])
  if (unit === 'week' && count === 1) return i18n.t('people.ago.week')
  if (unit === 'week') return i18n.t('people.ago.weeks', [numberWord(count)])
  if (unit === 'month') return i18n.t('people.ago.months', [numberWord(count)])
  return count === 1 ? i18n.t('people.ago.year') : i18n.t('people.ago.years', [numberWord(count)])
}
