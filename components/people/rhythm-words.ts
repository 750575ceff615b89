import { i18n } from '#i18n'
import { numberWord } from '@/components/ui/number-word'
import type { Days } from '@/lib/domain/time/units'

/** A number in the middle of a sentence. */
const inside = (count: number) => numberWord(count).toLocaleLowerCase()

/** A rhythm (days) in everyday words: "Every two weeks" is 14, "About once a month" 30; null: no rhythm. */
export function rhythmWords(days: Days | null): string {
  if (days === null) return i18n.t('people.rhythm.never')
  if (days === 1) return i18n.t('people.rhythm.day')
  if (days === 7) return i18n.t('people.rhythm.week')
  if (days < 28 && days % 7 === 0) return i18n.t('people.rhythm.weeks', [inside(days / 7)])
  if (days >= 28 && days <= 31) return i18n.t('people.rhythm.month')
  if (days >= 178 && days <= 184) return i18n.t('people.rhythm.halfYear')
  if (days >= 360 && days <= 370) return i18n.t('people.rhythm.year')
  if (days % 30 === 0) return i18n.t('people.rhythm.months', [inside(days / 30)])
  return i18n.t('people.rhythm.days', [inside(days)])
}
