import { i18n } from '#i18n'
import { clockWords } from './clock-words'
import styles from './greeting.module.css'
import { partOfDay } from './part-of-day'

/** A greeting by part of day, and the time beside it. */
export function Greeting({ nowMs }: { nowMs: number }) {
  return (
    <header className={styles.greeting}>
      <h1 className={styles.words}>{i18n.t(`today.greeting.${partOfDay(nowMs)}`)}</h1>
      <time className={styles.time} dateTime={new Date(nowMs).toISOString()}>
        <bdi>{clockWords(nowMs)}</bdi>
      </time>
    </header>
  )
}
