import { i18n } from '#i18n'
import { numberWord } from '@/components/ui/number-word'
import type { Days } from '@/lib/domain/time/units'

/** How far away a date is, in a word or two; empty beyond a month. */
export function whenWords(inDays: Days, { hideNumbers }: { hideNumbers: boolean }): string {
  if (inDays < 0) return i18n.t(inDays === -1 ? 'people.dates.yesterday' : 'people.dates.justBeen')
  if (inDays === 0) return i18n.t('people.dates.today')
  if (inDays === 1) return i18n.t('people.dates.tomorrow')
  if (inDays > 30) return ''
  return hideNumbers
    ? i18n.t('people.dates.soon')
    : i18n.t('people.dates.inDays', [numberWord(inDays).toLocaleLowerCase()])
}
