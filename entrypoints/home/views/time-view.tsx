import { i18n } from '#i18n'
import { TodaysTime } from '../todays-time'
import styles from './view.module.css'

/** Today's time. */
export default function TimeView() {
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{i18n.t('time.title')}</h1>
      </div>
      <TodaysTime />
    </>
  )
}
