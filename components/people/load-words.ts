import { i18n } from '#i18n'
import { figure } from '@/components/ui/figure'

const aboutOf = (perWeek: number) => (perWeek < 0.5 ? 0 : Math.round(perWeek))

/**
 * The weekly load of all rhythms compared with the person's capacity; capacity null: not said. Kind either
 * way.
 */
export function loadWords(
  perWeek: number,
  { capacity, hideNumbers }: { capacity: number | null; hideNumbers: boolean },
): string {
  const about = aboutOf(perWeek)
  if (capacity !== null && about > capacity)
    return hideNumbers
      ? i18n.t('people.load.tooMuch')
      : i18n.t('people.load.over', [i18n.t('people.load.contacts', about, [figure(about)]), String(capacity)])
  if (capacity !== null && hideNumbers) return i18n.t('people.load.fits')
  if (hideNumbers) return ''
  const contacts =
    about === 0 ? i18n.t('people.load.few') : i18n.t('people.load.contacts', about, [figure(about)])
  return capacity === null
    ? i18n.t('people.load.alone', [contacts])
    : i18n.t('people.load.within', [contacts, String(capacity)])
}
