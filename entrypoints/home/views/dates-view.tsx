import { useMemo } from 'react'
import { i18n } from '#i18n'
import { allComingDates } from '@/components/people/dates/coming'
import { ComingDates } from '@/components/people/dates/coming-dates'
import { PeopleNav } from '@/components/people/people-nav'
import layout from '@/components/ui/styles/layout.module.css'
import { ReadProblem } from '@/components/ui/read-problem'
import { failedRead } from '@/lib/pages/follower'
import { useRead } from '@/lib/pages/use-read'
import { useHome, useSettings } from '../home'
import { useDay } from '../reads/use-day'
import styles from './view.module.css'

/** Birthdays and other dates, in the order in which they come round. */
export default function DatesView() {
  const read = useRead(useHome().people)
  const everybody = read.value?.everybody
  const { hideNumbers, people } = useSettings()
  const today = useDay()
  const dates = useMemo(
    () =>
      everybody &&
      allComingDates(
        everybody.map(({ person }) => person),
        today,
        people.leapDay,
      ),
    [everybody, today, people.leapDay],
  )
  return (
    <>
      <div className={styles.head}>
        <h1 className={layout.name}>{i18n.t('people.nav.dates')}</h1>
      </div>
      <PeopleNav current="dates" />
      <ReadProblem failure={failedRead(read)} />
      {dates?.length === 0 && <p className={layout.aside}>{i18n.t('people.dates.none')}</p>}
      {dates && dates.length > 0 && <ComingDates dates={dates} hideNumbers={hideNumbers} />}
    </>
  )
}
