import styles from './time-line.module.css'
import { type TimeToday, timeWords } from './time-words'

/** One line on today's time. */
export const TimeLine = ({ hideNumbers, ...time }: TimeToday & { hideNumbers: boolean }) => (
  <p className={styles.line}>{timeWords(time, { hideNumbers })}</p>
)
