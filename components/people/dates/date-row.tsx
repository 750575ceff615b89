import { i18n } from '#i18n'
import { dateName } from '@/components/people/date-words'
import { weekdayAndDate } from '@/components/time/history/date-words'
import { LinkButton } from '@/components/ui/button'
import layout from '@/components/ui/styles/layout.module.css'
import type { SomebodysDate } from './coming'
import styles from './dates.module.css'
import { whenWords } from './when-words'

interface DateRowProps {
  date: SomebodysDate
  hideNumbers: boolean
}

/** What the date is; the number of years only where the year is known. */
function whatWords({ label, text, years, inDays }: SomebodysDate, hideNumbers: boolean): string {
  const what = dateName({ label, text })
  if (years === null || hideNumbers) return what
  return label === 'birthday'
    ? i18n.t(inDays < 0 ? 'people.dates.aged' : 'people.dates.age', [what, String(years)])
    : i18n.t('people.dates.years', [what, String(years)])
}

/** One date of somebody: when, whose and what; with a draft when a wish is due. */
export const DateRow = ({ date, hideNumbers }: DateRowProps) => (
  <li className={styles.row}>
    <span className={layout.stack}>
      {weekdayAndDate(date.on)}
      <span className={layout.note}>{whenWords(date.inDays, { hideNumbers })}</span>
    </span>
    <span className={styles.whose}>
      <a href={`#/people/${date.personId}`} className={styles.name}>
        <bdi>{date.name}</bdi>
      </a>
      <span className={layout.note}>{whatWords(date, hideNumbers)}</span>
    </span>
    {date.inDays <= 0 && (
      <LinkButton
        size="small"
        href={`#/check-in/${date.personId}`}
        aria-label={i18n.t('people.dates.writeLabel', [date.name])}
      >
        {i18n.t('people.dates.write')}
      </LinkButton>
    )}
  </li>
)
