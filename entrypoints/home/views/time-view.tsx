import { i18n } from '#i18n'
import { type NamedPeriod, periodHash } from '@/components/time/history/period-hash'
import { PeriodNav } from '@/components/time/history/period-nav'
import { PeriodPictures } from '@/components/time/history/period-pictures'
import layout from '@/components/ui/styles/layout.module.css'
import { catalogueSite } from '@/lib/domain/time/catalogue'
import { isInRange, periodAfter, periodBefore } from '@/lib/domain/time/history/period'
import type { WatchedSite } from '@/lib/domain/time/site'
import { ReadProblem } from '@/components/ui/read-problem'
import { failedRead } from '@/lib/pages/follower'
import { useSettings } from '../home'
import { goTo } from '../routes'
import { TodaysTime } from '../parts/todays-time'
import { useHistory } from '../reads/use-history'
import styles from './view.module.css'

/** A site that is no longer watched keeps its time, and gets its name from the catalogue. */
const nameAmong = (sites: readonly WatchedSite[]) => (site: string) =>
  sites.find((one) => one.site === site)?.name ?? catalogueSite(site)?.name ?? site

/** Time on the watched sites in a day, a week, a month or a year. */
export default function TimeView({ named }: { named: NamedPeriod | null }) {
  const { sites, hideNumbers } = useSettings()
  const { period, shown, reads, today, firstWeekday, dayStartMinutes } = useHistory(named)
  const { unit } = period
  const firstDay = shown?.firstDay ?? null
  const before = firstDay !== null && firstDay < period.from ? periodBefore(period, firstWeekday) : null
  const after = period.to < today ? periodAfter(period, firstWeekday) : null

  /** Where to go instead when there is no time to show. */
  const elsewhere = (): { label: string; hash: `#/${string}` } => {
    if (firstDay !== null && !isInRange(period, today))
      return { label: i18n.t(`history.present.${unit}`), hash: periodHash({ unit, day: today }) }
    if (before)
      return { label: i18n.t(`history.before.${unit}`), hash: periodHash({ unit, day: before.from }) }
    return {
      label: i18n.t(sites.length > 0 ? 'history.empty.toSites' : 'time.empty.action'),
      hash: '#/sites',
    }
  }
  const { label, hash } = elsewhere()

  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('time.title')}</h1>
      </div>
      <div className={styles.close}>
        <PeriodNav period={period} before={before} after={after} today={today} />
        <ReadProblem failure={failedRead(...reads)} />
        {shown && (
          <PeriodPictures
            {...shown}
            today={today}
            dayStartMinutes={dayStartMinutes}
            firstWeekday={firstWeekday}
            nameOf={nameAmong(sites)}
            hideNumbers={hideNumbers}
            todaysRibbon={<TodaysTime />}
            elsewhere={label}
            onElsewhere={() => goTo(hash)}
          />
        )}
      </div>
    </>
  )
}
